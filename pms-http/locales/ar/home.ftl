# الصفحة الأولى للشريك وقائمة خطواته.
home-next = ما التالي
home-tally = تم { $done } من { $all }
home-theirs = دور الشريك
home-see-next = اطّلع على ما يلي
home-certificate = شهادتك
home-certificate-details = التفاصيل
home-certificate-state = الحالة
home-certificate-until = صالحة حتى
home-no-certificate = لم ترفع شهادة بعد. وهي تثبت أن الطلب صادر عن مؤسستك.
home-services = خدماتك
home-policies = اطلب سياسة وتابع القرار.
home-policies-count =
    { $n ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبان
        [few] { $n } طلبات
        [many] { $n } طلبًا
       *[other] { $n } طلب
    }
home-keys = المفاتيح التي ترسلها خوادمك مع كل طلب.
home-keys-count =
    { $n ->
        [zero] لا مفاتيح نشطة
        [one] مفتاح نشط واحد
        [two] مفتاحان نشطان
        [few] { $n } مفاتيح نشطة
        [many] { $n } مفتاحًا نشطًا
       *[other] { $n } مفتاح نشط
    }
home-stuck = هل واجهت عقبة؟
home-stuck-same = يرى السجل القائمة نفسها التي تراها.
home-stuck-write = راسل { $contact } واذكر { $id }.
home-step-terms = قبول الشروط
home-step-group = التسجيل واختيار مجموعة سياسات
home-step-register = تسجيل المؤسسة
home-step-authority = جهة إصدار الشهادة موثوقة
home-step-certificate = رفع شهادة
home-step-request = طلب سياسة
home-step-approval = الاعتماد
home-step-key = إنشاء مفتاح API
home-done-terms = الإصدار { $version } من الشروط.
home-done-group = { $group }. لا يمكن تغيير المجموعة لاحقًا.
home-done-register = { $name } مسجّلة.
home-done-authority = { $name } موجودة في مخزن الثقة.
home-done-certificate = صالحة حتى { $date }. الشهادة الموقّعة جاهزة للتنزيل.
home-done-request =
    { $n ->
        [zero] لم يُقدَّم أي طلب.
        [one] قُدّم طلب واحد.
        [two] قُدّم طلبان.
        [few] قُدّمت { $n } طلبات.
        [many] قُدّم { $n } طلبًا.
       *[other] قُدّم { $n } طلب.
    }
home-done-approval = اعتُمدت { $policy }.
home-done-key = يوجد مفتاح قيد الاستعمال.
home-turn-terms = اقرأ ما الذي يُحفظ ولماذا وكم يُحفظ ومن يطّلع عليه.
home-turn-register = أدخل مؤسستك وكيفية التواصل معها.
home-turn-authority = افحص شهادتك: لا يُحفظ شيء بذلك. وإن كانت جهة إصدارها غير موجودة هنا فسيسمّيها الفحص ويمكنك أن تطلب من السجل إضافتها.
home-turn-certificate = ارفع الشهادة التي أصدرتها جهة الإصدار. الأولى منها تجعل مؤسستك نشطة.
home-turn-new-certificate = انتهت الشهادة الحالية أو انتهى توقيعها. ارفع شهادة جديدة.
home-turn-request = اختر ما يمكن لتطبيقاتك أن تسأل عنه. القرار لأحد المديرين.
home-turn-request-again = رُفض طلبك الأخير. اطلب من جديد أو اطلب سياسة أخرى.
home-turn-key = ترسله خوادمك مع كل طلب. ويُعرض مرة واحدة عند إنشائه.
home-waits = ينظر أحد المديرين في { $policy }.
home-rejected = رُفض طلب { $policy }.
home-later-approval = يبدأ عند طلب سياسة.
home-blocked-deactivated = متوقف لأن المؤسسة معطّلة.
home-blocked-group = متوقف لأن هذا النوع من الشركاء يحتاج إلى مجموعة سياسات وليست له مجموعة. على السجل أن يضيف واحدة.
home-blocked-authority = متوقف لأن مخزن الثقة لا يضم بعد أي جهة إصدار لهذا النوع من الشركاء. على السجل أن يضيف واحدة.
home-blocked-certificate = متوقف لأنه لم تُرفع أي شهادة بعد.
home-blocked-policy = متوقف لأن المجموعة لا تضم بعد أي سياسة سارية.
home-blocked-approval = متوقف لأنه لم تُعتمد أي سياسة بعد.
home-go-terms = اقرأ الشروط
home-go-check = افحص شهادة
home-go-certificate = ارفع شهادة
home-go-request = اطلب سياسة
home-go-requests = اطّلع على الطلبات
home-go-key = أنشئ مفتاح API
