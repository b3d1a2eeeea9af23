//! The parameters of lists, over HTTP.

use crate::stage::get;
use axum::http::StatusCode;
use serde_json::json;

const LIST: &str = "/v1/partnermanager/list";

#[tokio::test]
async fn a_list_answers_numbers_and_rows() {
    let paged = get(&format!("{LIST}?pageNo=4&pageSize=500&sortFieldName=name&sortType=DESC")).await;
    assert_eq!(
        paged.json()["response"],
        json!({"pageNo": 4, "pageSize": 100, "totalResults": 3, "data": [7]})
    );
    let whole = get(LIST).await;
    assert_eq!(whole.json()["response"], json!({"pageNo": 0, "pageSize": 1, "totalResults": 3, "data": [7]}));
}

#[tokio::test]
async fn broken_list_rules_come_in_the_form_of_the_endpoint() {
    for (query, code) in [
        ("sortType=", "PMS_PS_ERROR_007"),
        ("pageNo=1", "PMS_PS_ERROR_006"),
        ("sortFieldName=name&sortType=asc", "PMS_PS_ERROR_008"),
        ("pageNo=-1&pageSize=8", "PMS_PRT_360"),
    ] {
        let answer = get(&format!("{LIST}?{query}")).await;
        assert_eq!((answer.status, answer.codes()), (StatusCode::OK, vec![code.to_owned()]));
        assert_eq!(answer.json()["id"], "mosip.pms.stage.get");
    }
}

#[tokio::test]
async fn a_forbidden_character_in_a_filter_comes_in_the_first_generation() {
    for (service, id) in
        [("partnermanager", json!("mosip.partnermanagement")), ("policymanager", json!(null))]
    {
        let answer = get(&format!("/v1/{service}/list?name=a%25")).await;
        assert_eq!(
            (answer.status, answer.codes()),
            (StatusCode::OK, vec!["PMS_REQUEST_ERROR_007".to_owned()])
        );
        assert_eq!(answer.json()["id"], id);
        assert!(answer.json().get("responsetime").is_some());
    }
}

#[tokio::test]
async fn text_where_a_number_belongs_is_malformed_and_a_number_out_of_range_is_a_fault_of_the_field() {
    for query in
        ["pageNo=abc&pageSize=8", "pageNo=99999999999999999999&pageSize=1", "expiryPeriod=x", "name=a&name=b"]
    {
        let answer = get(&format!("{LIST}?{query}")).await;
        assert!(answer.status == StatusCode::BAD_REQUEST && answer.is_problem(), "{query}");
    }
    let answer = get(&format!("{LIST}?expiryPeriod=31")).await;
    assert_eq!((answer.status, answer.codes()), (StatusCode::BAD_REQUEST, vec!["PMS_COR_001".to_owned()]));
}
