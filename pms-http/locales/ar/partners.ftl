# الشركاء، للمديرين.

# القائمة
partners-lead = المؤسسات المتصلة بالسجل.
partners-find = الاسم أو المعرّف أو البريد
partners-name = الشريك
partners-kind = النوع
partners-group = مجموعة السياسات
partners-certificate = الشهادة
partners-policies = السياسات
partners-since = منذ
partners-state = الحالة
partners-kinds-all = الكل
partners-kinds-active = النشطون
partners-kinds-setting-up = قيد الإعداد
partners-kinds-deactivated = المعطّلون
partners-group-all = كل المجموعات
partners-certificate-all = أي حالة
partners-certificate-valid = صالحة
partners-certificate-soon = تنتهي خلال 30 يومًا
partners-certificate-expired = منتهية
partners-certificate-none = لا توجد
partners-chip-find = «{ $text }»
partners-chip-group = المجموعة { $group }
partners-chip-valid = شهادة صالحة
partners-chip-soon = شهادة تنتهي خلال 30 يومًا
partners-chip-expired = شهادة منتهية
partners-chip-none = بلا شهادة
partners-count =
    { $n ->
        [zero] لا شركاء
        [one] شريك واحد
        [two] شريكين
        [few] { $n } شركاء
        [many] { $n } شريكًا
       *[other] { $n } شريك
    }
partners-caption = الشركاء، { $order }
partners-order-newest = الأحدث أولًا
partners-order-oldest = الأقدم أولًا
partners-order-name = حسب الاسم، تصاعديًا
partners-order-name-back = حسب الاسم، تنازليًا
partners-order-type = حسب النوع
partners-order-group = حسب مجموعة السياسات
partners-order-ends-first = الأقرب انتهاءً أولًا
partners-order-ends-last = الأبعد انتهاءً أولًا
partners-order-state = حسب الحالة
partners-no-group = لا توجد
partners-no-certificate = لا توجد
partners-end-unknown = تاريخ الانتهاء غير معروف
partners-none = لا شركاء بعد
partners-none-word = يظهر الشريك هنا بمجرد تسجيله.
partners-none-fit = لا شريك يطابق عوامل التصفية
partners-none-fit-word = يجب أن يكون عنوان البريد كاملًا. ويكفي جزء من الاسم أو المعرّف.

# شريك واحد
partners-on-page = في هذه الصفحة
partners-facts = البيانات
partners-certificates = الشهادات
partners-timeline = السجل الزمني
partners-since-date = منذ { $date }
partners-contact = جهة الاتصال
partners-phone = الهاتف
partners-address = العنوان
partners-language = لغة الرسائل
partners-language-ara = العربية
partners-language-eng = الإنجليزية
partners-language-fra = الفرنسية
partners-terms = قبول الشروط
partners-terms-version = الإصدار { $version }، { $date }
partners-terms-none = ليس بعد
partners-replaced =
    { $n ->
        [zero] لم تُستبدل أي شهادة
        [one] استُبدلت شهادة واحدة
        [two] استُبدلت شهادتان
        [few] استُبدلت { $n } شهادات
        [many] استُبدلت { $n } شهادة
       *[other] استُبدلت { $n } شهادة
    }
partners-certificates-none = لا شهادة بعد. أول شهادة تجعل الشريك نشطًا.
partners-policy = السياسة
partners-use = الغرض
partners-asked = تاريخ الطلب
partners-links-caption = سياسات { $name }، الأحدث أولًا
partners-link-reason = السبب: { $reason }
partners-decided = وقت القرار
partners-links-more =
    { $n ->
        [zero] لا طلبات أقدم.
        [one] طلب أقدم واحد غير معروض.
        [two] طلبان أقدم غير معروضين.
        [few] { $n } طلبات أقدم غير معروضة.
        [many] { $n } طلبًا أقدم غير معروض.
       *[other] { $n } طلب أقدم غير معروض.
    }
partners-links-none = لم تُطلب أي سياسة بعد.
partners-key-name = الاسم
partners-key-tail = ينتهي بـ
partners-key-tail-none = غير معروف
partners-key-ends = ينتهي في
partners-key-never = لا ينتهي
partners-keys-caption = مفاتيح API الخاصة بـ{ $name }، الأحدث أولًا
partners-keys-more =
    { $n ->
        [zero] لا مفاتيح أقدم.
        [one] مفتاح أقدم واحد غير معروض.
        [two] مفتاحان أقدم غير معروضين.
        [few] { $n } مفاتيح أقدم غير معروضة.
        [many] { $n } مفتاحًا أقدم غير معروض.
       *[other] { $n } مفتاح أقدم غير معروض.
    }
partners-keys-none = لا مفاتيح API بعد.
partners-timeline-all =
    { $n ->
        [zero] لا إدخالات
        [one] الإدخال الوحيد
        [two] كلا الإدخالين
        [few] كل الإدخالات ({ $n })
        [many] كل الإدخالات ({ $n })
       *[other] كل الإدخالات ({ $n })
    }
partners-timeline-count =
    { $n ->
        [zero] لا إدخالات
        [one] إدخال واحد
        [two] إدخالين
        [few] { $n } إدخالات
        [many] { $n } إدخالًا
       *[other] { $n } إدخال
    }
partners-timeline-lead = ما جرى لـ{ $name }، وما رُفض.
partners-timeline-none = لم يحدث شيء بعد

# التعطيل
partners-deactivate-ask = تعطيل…
partners-end = تعطيل { $name }؟
partners-end-lead = تُرفض طلبات هذا الشريك منذ لحظة تأكيدك. ولا يمكن تنشيطه من جديد.
partners-end-not-yet = لم يُعطَّل بعد
partners-end-stops = ما يتوقف عن العمل
partners-end-comma = ،
partners-end-keys = { $names }. تعطيل نهائي.
partners-end-keys-none = لا مفتاح نشط.
partners-end-keys-title =
    { $n ->
        [zero] مفاتيح API
        [one] مفتاح API
        [two] مفتاحا API
        [few] مفاتيح API
        [many] مفتاح API
       *[other] مفتاح API
    }
partners-end-requests =
    { $n ->
        [zero] طلبات بالانتظار
        [one] طلب بالانتظار
        [two] طلبان بالانتظار
        [few] طلبات بالانتظار
        [many] طلبًا بالانتظار
       *[other] طلب بالانتظار
    }
partners-end-certificates-title =
    { $n ->
        [zero] شهادات
        [one] شهادة
        [two] شهادتان
        [few] شهادات
        [many] شهادة
       *[other] شهادة
    }
partners-end-requests-word = { $names }. رفض مع السبب الذي تكتبه.
partners-end-requests-none = لا طلب ينتظر.
partners-end-certificates = لا يمكن لأحد جلبها أو استعمالها لهذا الشريك بعد الآن. لكنها لا تُلغى.
partners-end-certificates-none = لا توجد.
partners-end-stays = ما يبقى
partners-end-stays-word = يبقى بإمكان العاملين لدى الشريك تسجيل الدخول والقراءة. وتُحفظ الطلبات المعتمدة والسجل الزمني وسجل التدقيق.
partners-end-confirm = التأكيد
partners-reason = السبب
partners-reason-hint = يقرؤه الشريك عند طلباته المنتظرة. ويُحفظ في سجل التدقيق.
partners-reason-missing = اكتب سببًا، مثلًا «انتهاء العقد»
partners-word = اكتب { $id } للتأكيد
partners-word-hint = يُطلب هذا لأن للشريك مفاتيح نشطة.
partners-word-differs = اكتب { $id } كما هو هنا تمامًا
partners-end-do = تعطيل { $name }
partners-end-leave = إبقاؤه نشطًا
partners-deactivated =
    عُطِّل { $name }. { $keys ->
        [zero] لم يكن أي مفتاح API نشطًا
        [one] عُطِّل مفتاح API واحد
        [two] عُطِّل مفتاحا API
        [few] عُطِّلت { $keys } مفاتيح API
        [many] عُطِّل { $keys } مفتاح API
       *[other] عُطِّل { $keys } مفتاح API
    }؛ { $requests ->
        [zero] ولم يكن أي طلب بالانتظار.
        [one] ورُفض طلب واحد كان بالانتظار.
        [two] ورُفض طلبان كانا بالانتظار.
        [few] ورُفضت { $requests } طلبات كانت بالانتظار.
        [many] ورُفض { $requests } طلبًا كان بالانتظار.
       *[other] ورُفض { $requests } طلب كان بالانتظار.
    }
partners-end-not-active = هذا الشريك ليس نشطًا بعد، فلا شيء لتعطيله. لم يتغير شيء.
partners-end-already = هذا الشريك معطّل أصلًا. لم يتغير شيء.
