# أسماء الأدوار.
role-partner-admin = مدير الشركاء
role-policy-manager = مدير السياسات
role-partner-manager = مسؤول الشركاء
role-partner = شريك
role-pms-user = خدمة إدارة الشركاء
role-credential-issuance = إصدار المستندات
role-create-share = مشاركة البيانات
role-id-authentication = التحقق من الهوية
role-registration-processor = معالجة التسجيل
role-resident = خدمات المقيمين
role-id-repository = مستودع الهويات
