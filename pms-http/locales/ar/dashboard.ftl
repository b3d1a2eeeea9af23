# لوحة المتابعة.
dashboard-open-approvals = افتح الاعتمادات
dashboard-due = بانتظارك
dashboard-waiting = طلبات السياسات
dashboard-waiting-word = شركاء يطلبون استخدام سياسة.
dashboard-oldest = مدة انتظار أقدمها: { $age }
dashboard-none-waits = لا شيء ينتظر
dashboard-ending =
    { $n ->
        [zero] تنتهي اليوم
        [one] تنتهي خلال يوم واحد
        [two] تنتهي خلال يومين
        [few] تنتهي خلال { $n } أيام
        [many] تنتهي خلال { $n } يومًا
       *[other] تنتهي خلال { $n } يوم
    }
dashboard-ending-word = شهادات ومفاتيح API.
dashboard-next = التالية: { $date }
dashboard-none-ends = لا شيء ينتهي قريبًا
dashboard-all = كل ما تديره
dashboard-partners = المؤسسات المتصلة بالسجل.
dashboard-partners-count =
    { $n ->
        [zero] لا شركاء
        [one] شريك واحد
        [two] شريكان
        [few] { $shown } شركاء
        [many] { $shown } شريكًا
       *[other] { $shown } شريك
    }، منهم { $more_shown } بلا شهادة
dashboard-trust = الجهات المُصدِرة التي تُفحص شهادات الشركاء مقابلها.
dashboard-trust-count =
    { $n ->
       *[other] { $shown } جذرية
    }، { $more ->
       *[other] { $more_shown } وسيطة
    }
dashboard-policies = ما يحق للشريك طلبه واستلامه.
dashboard-policies-count =
    { $n ->
       *[other] { $shown } منشورة
    }، { $more ->
        [zero] بلا مسودات
        [one] مسودة واحدة
        [two] مسودتان
        [few] { $more_shown } مسودات
        [many] { $more_shown } مسودة
       *[other] { $more_shown } مسودة
    }
dashboard-groups = أي الشركاء يحق لهم طلب أي السياسات.
dashboard-groups-count = { $shown } قيد الاستعمال
dashboard-approvals = أي شريك يستخدم أي سياسة، ومنذ متى.
dashboard-approvals-count =
    { $n ->
       *[other] { $shown } معتمدة
    }
dashboard-ends = التالية في الانتهاء
dashboard-ends-certificate = شهادة { $partner }
dashboard-ends-key = مفتاح API { $label } للشريك { $partner }
dashboard-ends-anchor = شهادة من مخزن الثقة
dashboard-ends-none =
    { $n ->
        [zero] لا شيء ينتهي اليوم.
        [one] لا شيء ينتهي خلال يوم واحد.
        [two] لا شيء ينتهي خلال يومين.
        [few] لا شيء ينتهي خلال { $n } أيام.
        [many] لا شيء ينتهي خلال { $n } يومًا.
       *[other] لا شيء ينتهي خلال { $n } يوم.
    }
dashboard-ends-partners = شركاء تنتهي شهاداتهم قريبًا
