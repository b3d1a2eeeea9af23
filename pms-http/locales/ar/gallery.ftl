### أمثلة معرض المكوّنات (/ui/_gallery).

gallery-title = معرض المكوّنات
gallery-lead = كل مكوّن في كل حالاته. غيّر هذه الصفحة أولًا.
gallery-contents = في هذه الصفحة
gallery-marks = العلامات
gallery-fields = الحقول
gallery-lists = القوائم
gallery-objects = الكائنات
gallery-verdict = نتيجة الفحص
gallery-text = النص

# Buttons and states
gallery-buttons = الأزرار
gallery-save-draft = حفظ المسودة
gallery-compare = مقارنة
gallery-deactivate = تعطيل…
gallery-deactivate-name = تعطيل { $name }
gallery-keep = الإبقاء عليه نشطًا
gallery-checking = جارٍ الفحص…
gallery-states = الحالات
gallery-check-good = شهادة صالحة حتى أكتوبر 2027
gallery-check-warn = تنتهي الشهادة بعد 8 أيام
gallery-check-bad = لا شهادة: لا يمكن إلا رفضه
gallery-values = القيم
gallery-notes = ملاحظات ونتائج
gallery-note = لا يمكن تغيير المجموعة لاحقًا.
gallery-note-good = تمت الموافقة. أُبلغ { $name } بالبريد.
gallery-note-next = الطلب التالي
gallery-note-bad = لم يُحفظ: غيّر شخص آخر هذه السياسة الساعة { $time }. نصّك أدناه.
gallery-note-compare = قارن النسختين
gallery-verdict-title =
    { $broken ->
        [zero] كل القواعد من أصل { $all } مستوفاة
        [one] قاعدة واحدة من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
        [two] قاعدتان من { $all } غير مستوفاتين، ولذلك لم يُحفظ شيء
        [few] { $broken } قواعد من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
        [many] { $broken } قاعدة من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
       *[other] { $broken } قاعدة من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
    }
gallery-verdict-what = تنتهي صلاحية الشهادة مبكرًا. اطلب من جهة الإصدار شهادة صالحة حتى 25 نوفمبر 2027 على الأقل.
gallery-verdict-see = انظر القاعدة { $n }
gallery-empty = فارغ
gallery-empty-title = لا مفتاح بعد، لأنه لم تُعتمد أي سياسة
gallery-empty-why = المفتاح تابع لسياسة. اطلب سياسة أولًا، وبعد أن يعتمدها المسؤول تنشئ المفتاح هنا.
gallery-empty-next = انظر ما يأتي بعدها
gallery-empty-found = لا شريك يطابق عوامل التصفية
gallery-request = طلب سياسة

# Cards, steps, dates
gallery-cards = البطاقات
gallery-links = روابط السياسات
gallery-links-what = شركاء يطلبون استخدام سياسة.
gallery-oldest =
    { $n ->
        [zero] أقدمها وصل اليوم
        [one] أقدمها ينتظر منذ يوم واحد
        [two] أقدمها ينتظر منذ يومين
        [few] أقدمها ينتظر منذ { $n } أيام
        [many] أقدمها ينتظر منذ { $n } يومًا
       *[other] أقدمها ينتظر منذ { $n } يوم
    }
gallery-expire = تنتهي خلال 30 يومًا
gallery-expire-what = شهادات ومفاتيح وتراخيص.
gallery-chips = شرائح FTM
gallery-chips-none = لا شيء بانتظارك.
gallery-partners = الشركاء
gallery-partners-what = المؤسسات المتصلة بالسجل.
gallery-partners-count =
    { $n ->
        [zero] لا شركاء
        [one] شريك واحد
        [two] شريكان
        [few] { $n } شركاء
        [many] { $n } شريكًا
       *[other] { $n } شريك
    }
gallery-policies = السياسات
gallery-policies-what = ما يحق للشريك طلبه واستلامه.
gallery-steps = قائمة الخطوات
gallery-steps-done = أُنجزت { $done } من { $all }
gallery-step-upload = رفع شهادتك
gallery-step-upload-until = صالحة حتى { $date }.
gallery-step-approval = الموافقة
gallery-step-approval-what = القرار للمسؤول. لا يلزمك فعل شيء.
gallery-step-key = إنشاء مفتاح API
gallery-make-key = إنشاء مفتاح
gallery-step-see = انظر فائدة المفتاح
gallery-step-first = أول عملية تحقق ناجحة
gallery-step-first-why = متوقف لعدم وجود مفتاح.
gallery-step-more = بدء التشغيل
gallery-step-more-what = يبدأ بعد أول عملية تحقق.
gallery-agenda = التالية في الانتهاء
gallery-agenda-all = الكل ({ $n })
gallery-agenda-key = مفتاح API، ينتهي بـ 8c1f
gallery-agenda-certificate = شهادة الشريك

# Fields
gallery-organisation = المؤسسة
gallery-organisation-hint = كما وردت في شهادتك.
gallery-phone = الهاتف
gallery-phone-error = أدخل رقم الهاتف، مثلًا { $sample }
gallery-type = النوع
gallery-type-auth = تحقق
gallery-type-error = اختر النوع
gallery-letters = لغة المراسلات
gallery-letters-error = اختر لغة يكتب بها السجل
gallery-terms = أقبل الشروط، الإصدار { $version }
gallery-terms-error = اقبل الشروط للمتابعة
gallery-send = تسجيل المؤسسة
gallery-comment = تعليق
gallery-file = ملف الشهادة
gallery-file-hint = PEM أو DER أو PKCS#7؛ المحتوى هو المعتبر لا الاسم.
gallery-data = البيانات التي يستلمها الشريك
gallery-data-hint = أقل ما يحتاج إليه الغرض.
gallery-data-name = الاسم الكامل
gallery-data-birth = تاريخ الميلاد
gallery-data-photo = الصورة
gallery-data-photo-hint = بسند قانوني فقط.
gallery-user = اسم المستخدم
gallery-user-why = حُدِّد عند التسجيل.
gallery-word = كلمة المرور الجديدة
gallery-until = صالح حتى

# Lists
gallery-list = قائمة
gallery-find = الاسم أو المعرّف أو البريد
gallery-group = مجموعة السياسات
gallery-all-groups = كل المجموعات
gallery-no-group = غير مطلوبة
gallery-state = الحالة
gallery-active = نشط
gallery-all-states = كل الحالات
gallery-only-page = الصفحة الوحيدة
gallery-order = الأقرب انتهاءً أولًا
gallery-caption = الشركاء، الأقرب انتهاءً أولًا
gallery-partner = الشريك
gallery-certificate = الشهادة
gallery-since = منذ
gallery-action = الإجراء
gallery-inbox = الموافقات
gallery-inbox-caption = بانتظار القرار، الأقدم أولًا
gallery-kind = الصنف
gallery-all = الكل
gallery-link = رابط سياسة
gallery-asked = الطلب
gallery-why = السبب
gallery-no-reason = لم يُذكر سبب
gallery-check = الفحص
gallery-waiting = مدة الانتظار
gallery-approve = اعتماد…
gallery-reject = رفض…
gallery-bulk-hint = تؤكد في الصفحة التالية، نتيجة لكل صف.
gallery-key-down = الصف التالي
gallery-key-up = الصف السابق
gallery-key-approve = اعتماد
gallery-key-reject = رفض مع ذكر السبب
gallery-key-help = هذه القائمة

# Objects
gallery-facts = الحقائق
gallery-contact = جهة الاتصال
gallery-address = العنوان
gallery-subject = صاحب الشهادة
gallery-certificates = الشهادات
gallery-cert-original = الأصلية
gallery-cert-signed = الموقّعة من السجل
gallery-cert-chain = السلسلة
gallery-log = السجل الزمني
gallery-log-rejected = { $who }: رُفض الطلب { $what }.
gallery-log-notice = أرسل النظام إشعارًا.
gallery-impact = ما الذي يتوقف
gallery-keys = مفاتيح API
gallery-keys-lost = branch-servers وcard-desk وmobile-app. آخر استخدام اليوم.
gallery-links-lost = تُرفض الطلبات المنتظرة مع ذكر سببك.
gallery-once = سر يُعرض مرة واحدة
gallery-once-title = انسخ مفتاح { $name } الآن
gallery-once-why = لا يُعرض إلا هذه المرة. نحفظ بصمة لا المفتاح نفسه. إن فقدته فأنشئ غيره وعطّل هذا.
gallery-error = خطأ
gallery-error-lead = أرفق هذه الأسطر الثلاثة.
gallery-dialog = مربع الحوار
gallery-publish = نشر السياسة { $name }؟
gallery-publish-what =
    { $n ->
        [zero] تصبح للقراءة فقط. لا شريك يستخدمها.
        [one] تصبح للقراءة فقط. يحصل شريك واحد على القواعد الجديدة فورًا.
        [two] تصبح للقراءة فقط. يحصل شريكان على القواعد الجديدة فورًا.
        [few] تصبح للقراءة فقط. يحصل { $n } شركاء على القواعد الجديدة فورًا.
        [many] تصبح للقراءة فقط. يحصل { $n } شريكًا على القواعد الجديدة فورًا.
       *[other] تصبح للقراءة فقط. يحصل { $n } شريك على القواعد الجديدة فورًا.
    }
gallery-publish-do = نشر
gallery-not-now = ليس الآن

# Verdict
gallery-rules-sum = مستوفاة: { $met }، غير مستوفاة: { $broken }
gallery-rule-form = مقروءة وضمن الحدود
gallery-rule-form-found =
    { $n ->
        [zero] ملف PKCS#7، بلا شهادات
        [one] ملف PKCS#7، شهادة واحدة
        [two] ملف PKCS#7، شهادتان
        [few] ملف PKCS#7، { $n } شهادات
        [many] ملف PKCS#7، { $n } شهادة
       *[other] ملف PKCS#7، { $n } شهادة
    }
gallery-rule-form-needed = الحد الأقصى للشهادات: { $n }
gallery-rule-stored = غير موجودة في المخزن
gallery-rule-stored-found = الاسم نفسه ومفتاح آخر
gallery-rule-stored-needed = لا بصمة مطابقة
gallery-rule-stored-why = ستُجرَّب الشهادتان عند بناء السلسلة.
gallery-rule-left = صلاحيتها كافية
gallery-rule-left-found = 7 أشهر و5 أيام
gallery-rule-left-needed = 12 شهرًا على الأقل
gallery-rule-left-why = لن يتمكن الشركاء التابعون لهذه الجهة من الحصول على شهادة تدوم سنة.
gallery-rule-left-remedy = اطلب من جهة الإصدار شهادة أطول مدة.
gallery-rule-ends = تنتهي في
gallery-rule-must-end = يجب ألا تنتهي قبل
gallery-rule-ask = رسالة إلى جهة الإصدار
gallery-rule-key = مفتاح وتوقيع قويان
gallery-rule-root = تقود إلى جذر موثوق
gallery-rule-root-needed = جذر من هذا النطاق
gallery-rule-not-reached = يُفحص بعد استيفاء القواعد الأخرى
gallery-chain = السلسلة
gallery-chain-stored = جذر، في المخزن، حتى 2041
gallery-chain-given = في ملفك، حتى 2036
gallery-chain-mine = ما رفعته
gallery-chain-missing = سلسلة تنقصها حلقة
gallery-chain-ask = اسأل المسؤول
gallery-versus = قيمتان
gallery-in-certificate = في الشهادة
gallery-registered = المسجّل

# Text
gallery-code = نص السياسة
gallery-code-label = السياسة بصيغة JSON
gallery-code-hint = الأحرف: { $n } من { $most }
gallery-code-lines = الأسطر من { $from } إلى { $to }
gallery-code-error = السطر { $line }، العمود { $column }: ضع فاصلة بعد القوس المغلق.
gallery-diff = الفروق
gallery-diff-caption = الفروق بين الإصدار 3 والمسودة
gallery-version = الإصدار { $n }
gallery-draft = المسودة
