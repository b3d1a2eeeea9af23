# الاعتمادات: طلبات الشركاء للسياسات.

# صندوق الطلبات
approval-lead = السياسات التي يطلبها الشركاء، الأقدم أولًا. يرى الشريك السبب الذي تكتبه.
approval-lead-decided = الطلبات التي بُتّ فيها، الأحدث أولًا.
approval-kinds = القرار
approval-kinds-waiting = بالانتظار
approval-kinds-approved = المعتمدة
approval-kinds-rejected = المرفوضة
approval-caption = بانتظار القرار، الأقدم أولًا
approval-caption-decided = طلبات بُتّ فيها، الأحدث أولًا
approval-count =
    { $n ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبين
        [few] { $n } طلبات
        [many] { $n } طلبًا
       *[other] { $n } طلب
    }
approval-order-oldest = الأقدم أولًا
approval-order-newest = الأحدث أولًا
approval-request = الطلب
approval-partner = الشريك
approval-by = من
approval-policy = السياسة
approval-group = مجموعة السياسات
approval-why = الغرض
approval-check = الفحص
approval-waits = مدة الانتظار
approval-asked = تاريخ الطلب
approval-state = الحالة
approval-decision = القرار
approval-decided-by = { $who }، { $at }
approval-none = لا شيء بانتظارك
approval-none-word = يظهر الطلب هنا بمجرد أن يطلب شريك سياسة من سياسات مجموعته.
approval-none-decided = لا طلبات من هذا النوع بعد
approval-bulk = تؤكد في الصفحة التالية، ولكل صف نتيجته.
approval-approve-ask = اعتماد…
approval-reject-ask = رفض…
approval-key-next = الطلب التالي
approval-key-previous = الطلب السابق
approval-key-approve = اعتماد المختار، أو الطلب الحالي
approval-key-reject = رفض المختار، أو الطلب الحالي
approval-key-help = عرض هذه المفاتيح

# ما وجده الفحص الآلي
approval-check-lead = نُظر فيه الآن، وفق القواعد التي تقرر.
approval-check-until = شهادة حتى { $date }
approval-check-ends = تنتهي الشهادة { $left }
approval-check-expired = انتهت الشهادة في { $date }
approval-check-no-certificate = بلا شهادة
approval-check-partner-good = الشريك نشط
approval-check-partner = الشريك غير نشط: الرفض فقط
approval-check-policy-good = السياسة سارية
approval-check-policy = السياسة غير سارية: الرفض فقط
approval-check-group-good = مجموعة السياسات قيد الاستعمال
approval-check-group = المجموعة خارج الاستعمال: الرفض فقط
approval-check-extractors-good = المستخلصات الحيوية محفوظة
approval-check-extractors = لا مستخلصات حيوية: الرفض فقط
approval-check-decided = بُتّ فيه في الأثناء
approval-check-other = تعذّر الفحص

# اتخاذ القرار
approval-none-chosen = لم تختر شيئًا، فلم يتغير شيء. علّم الطلبات التي تريد البت فيها.
approval-no-decision = اختر الاعتماد أو الرفض. لم يتغير شيء.
approval-confirm-approve =
    { $n ->
        [zero] اعتماد الطلبات؟
        [one] اعتماد طلب واحد؟
        [two] اعتماد طلبين؟
        [few] اعتماد { $n } طلبات؟
        [many] اعتماد { $n } طلبًا؟
       *[other] اعتماد { $n } طلب؟
    }
approval-confirm-reject =
    { $n ->
        [zero] رفض الطلبات؟
        [one] رفض طلب واحد؟
        [two] رفض طلبين؟
        [few] رفض { $n } طلبات؟
        [many] رفض { $n } طلبًا؟
       *[other] رفض { $n } طلب؟
    }
approval-confirm-lead = يُبت في كل طلب على حدة: ما يُرفض تنفيذه لا يوقف غيره.
approval-confirm-nothing = لم يبق ما يُبت فيه
approval-confirm-nothing-lead = لم يعد أي من الطلبات المختارة بالانتظار. لم يتغير شيء.
approval-caption-chosen = الطلبات المختارة
approval-meanwhile =
    { $n ->
        [zero] لم يُبت في أي طلب في الأثناء
        [one] بُتّ في طلب واحد في الأثناء
        [two] بُتّ في طلبين في الأثناء
        [few] بُتّ في { $n } طلبات في الأثناء
        [many] بُتّ في { $n } طلبًا في الأثناء
       *[other] بُتّ في { $n } طلب في الأثناء
    }
approval-not-yet = لم يُبت فيه بعد
approval-reason = السبب
approval-reason-hint = يقرؤه الشريك. لازم للرفض؛ 500 حرف على الأكثر.
approval-reason-hint-all =
    { $n ->
        [zero] يقرؤه الشريك. 500 حرف على الأكثر.
        [one] يقرؤه الشريك. 500 حرف على الأكثر.
        [two] يقرؤه الشركاء؛ ويصل النص نفسه إلى كل منهم. 500 حرف على الأكثر.
        [few] يقرؤه الشركاء؛ ويصل النص نفسه إلى كل منهم. 500 حرف على الأكثر.
        [many] يقرؤه الشركاء؛ ويصل النص نفسه إلى كل منهم. 500 حرف على الأكثر.
       *[other] يقرؤه الشركاء؛ ويصل النص نفسه إلى كل منهم. 500 حرف على الأكثر.
    }
approval-reason-missing = اكتب سببًا يفيد الشريك، مثلًا «اذكر الفروع التي ستستعملها»
approval-comment = تعليق
approval-comment-hint = يقرؤه الشريك. 500 حرف على الأكثر.
approval-do-approve =
    { $n ->
        [zero] اعتماد الطلبات
        [one] اعتماد الطلب
        [two] اعتماد الطلبين
        [few] اعتماد { $n } طلبات
        [many] اعتماد { $n } طلبًا
       *[other] اعتماد { $n } طلب
    }
approval-do-reject =
    { $n ->
        [zero] رفض الطلبات
        [one] رفض الطلب
        [two] رفض الطلبين
        [few] رفض { $n } طلبات
        [many] رفض { $n } طلبًا
       *[other] رفض { $n } طلب
    }
approval-leave =
    { $n ->
        [zero] إبقاؤها بالانتظار
        [one] إبقاؤه بالانتظار
        [two] إبقاؤهما بالانتظار
        [few] إبقاؤها بالانتظار
        [many] إبقاؤها بالانتظار
       *[other] إبقاؤها بالانتظار
    }
approval-back = العودة إلى الاعتمادات

# النتائج
approval-result = النتيجة
approval-caption-result = نتيجة لكل طلب
approval-result-approve =
    { $n ->
        [zero] لم يُعتمد أي طلب
        [one] اعتُمد طلب واحد
        [two] اعتُمد طلبان
        [few] اعتُمدت { $n } طلبات
        [many] اعتُمد { $n } طلبًا
       *[other] اعتُمد { $n } طلب
    }
approval-result-reject =
    { $n ->
        [zero] لم يُرفض أي طلب
        [one] رُفض طلب واحد
        [two] رُفض طلبان
        [few] رُفضت { $n } طلبات
        [many] رُفض { $n } طلبًا
       *[other] رُفض { $n } طلب
    }
approval-result-all = تم كل ما اخترته.
approval-result-rest =
    { $n ->
        [zero] بتتَّ فيها كلها.
        [one] طلب واحد لم تبت فيه أنت. الجدول يذكر السبب.
        [two] طلبان لم تبت فيهما أنت. الجدول يذكر السبب.
        [few] { $n } طلبات لم تبت فيها أنت. الجدول يذكر السبب.
        [many] { $n } طلبًا لم تبت فيها أنت. الجدول يذكر السبب.
       *[other] { $n } طلب لم تبت فيها أنت. الجدول يذكر السبب.
    }
approval-outcome-done = تم. يراه الشريك الآن.
approval-outcome-decided = بتّ فيه شخص آخر في الأثناء. لم تغيّر شيئًا.
approval-refused-partner = لم يُعتمد: الشريك غير نشط. ارفضه أو انتظر حتى ينشط.
approval-refused-policy = لم يُعتمد: السياسة غير سارية. ارفضه واطلب من الشريك سياسة سارية.
approval-refused-group = لم يُعتمد: مجموعة السياسات خارج الاستعمال. ارفضه أو اسأل مدير السياسات.
approval-refused-extractors = لم يُعتمد: لا مستخلصات حيوية محفوظة له. على الشريك أن يحددها أولًا.
approval-refused-approved = اعتمده شخص آخر في الأثناء. لم تغيّر شيئًا.
approval-refused-rejected = رفضه شخص آخر في الأثناء. لم تغيّر شيئًا.
approval-refused-gone = لم يعد هذا الطلب موجودًا. لم يتغير شيء.

# طلب واحد
approval-of = { $policy } للشريك { $partner }
approval-asked-on = طُلبت في { $date }
approval-approve = اعتماد الطلب
approval-reject = رفض الطلب
approval-only-reject = لن يُقبل الاعتماد الآن؛ انظر الفحص.
approval-history = طلبات هذا الشريك لهذه السياسة
approval-log-asked = طلب { $partner } السياسة.
approval-log-decided = بتّ { $who } في الطلب.
approval-log-decided-some = بُتّ في الطلب.
approval-decider = القرار من
approval-time = وقت القرار
approval-done-approve = اعتُمدت { $policy } للشريك { $partner }. يراها الشريك الآن.
approval-done-reject = رُفضت { $policy } للشريك { $partner }. يقرأ الشريك السبب ويمكنه الطلب من جديد.
