### الشهادات: ما يُعرض من شهادة، وما يجده الفحص، وشهادة الشريك.

# شهادة واحدة
certificate-original = الأصلية
certificate-signed = الموقّعة من السجل
certificate-pem = PEM
certificate-subject = صاحب الشهادة
certificate-issuer = جهة الإصدار
certificate-validity = الصلاحية
certificate-from-until = من { $from } إلى { $until }
certificate-key = المفتاح
certificate-signature = التوقيع
certificate-usages = الاستعمالات
certificate-usages-any = غير محدودة
certificate-authority = جهة إصدار
certificate-authority-yes = نعم، يحق لها إصدار الشهادات
certificate-authority-no = لا
certificate-authority-within =
    { $n ->
        [zero] نعم، من دون جهة إصدار تحتها
        [one] نعم، وتحتها جهة إصدار واحدة على الأكثر
        [two] نعم، وتحتها جهتا إصدار على الأكثر
        [few] نعم، وتحتها { $n } جهات إصدار على الأكثر
        [many] نعم، وتحتها { $n } جهة إصدار على الأكثر
       *[other] نعم، وتحتها { $n } جهة إصدار على الأكثر
    }
certificate-names = أسماء أخرى
certificate-serial = الرقم التسلسلي
certificate-sha256 = SHA-256
certificate-sha1 = SHA-1
certificate-key-id = معرّف المفتاح
certificate-issuer-key-id = معرّف مفتاح جهة الإصدار
certificate-chain = السلسلة
certificate-facts = الشهادة
certificate-domain-auth = التوثّق
certificate-domain-device = الأجهزة
certificate-domain-ftm = شرائح FTM
certificate-domain-misp = MISP

# الشجرة
certificate-node-root = جذر، في مخزن الثقة
certificate-node-stored = في مخزن الثقة
certificate-node-upload = ضمن ما رفعته
certificate-node-mine = ما رفعته
certificate-node-this = هذه الشهادة
certificate-node-missing = ليست في مخزن الثقة ولا ضمن ما رفعته.
certificate-node-missing-upload = ليست في مخزن الثقة ولا ضمن ما رفعته. ارفعها أولًا، أو مع هذه الشهادة.

# إحضار شهادة
certificate-file = ملف الشهادة
certificate-file-hint = PEM أو DER أو PKCS#7؛ المحتوى هو المعتبر لا الاسم. نفحص الملف قبل حفظ أي شيء.
certificate-text = أو نصها
certificate-text-hint = من سطر BEGIN إلى سطر END. الملف المختار مقدَّم على النص.
certificate-upload-missing = اختر ملفًا غير فارغ، أو الصق نص شهادة
certificate-check-do = افحص هذه الشهادة
certificate-again = جرّب شهادة أخرى

# ما وجده الفحص
certificate-check-of = فحص { $name }
certificate-check-unread = فحص ما رفعته
certificate-checked-at = فُحصت: { $at }
certificate-all-met = يمكن حفظها
certificate-verdict-good =
    { $n ->
        [zero] لا توجد قواعد
        [one] القاعدة الواحدة مستوفاة
        [two] القاعدتان مستوفاتان
        [few] القواعد الـ{ $n } مستوفاة كلها
        [many] كل القواعد مستوفاة، وعددها { $n }
       *[other] كل القواعد مستوفاة، وعددها { $n }
    }
certificate-verdict-refused =
    { $broken ->
        [zero] لا توجد قاعدة غير مستوفاة من { $all }، ولم يُحفظ شيء
        [one] قاعدة واحدة من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
        [two] قاعدتان من { $all } غير مستوفاتين، ولذلك لم يُحفظ شيء
        [few] { $broken } قواعد من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
        [many] { $broken } قاعدة من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
       *[other] { $broken } قاعدة من { $all } غير مستوفاة، ولذلك لم يُحفظ شيء
    }
certificate-see-rule = انظر القاعدة { $n }
certificate-rules = القواعد
certificate-rules-caption = القواعد بترتيب فحصها
certificate-rules-upload = ما رفعته
certificate-rules-one = الشهادة { $n }: { $name }
certificate-rules-unread =
    { $n ->
        [zero] فُحصت كل القواعد الخاصة بالشهادة نفسها.
        [one] لم تُفحص قاعدة واحدة خاصة بالشهادة نفسها، لأنها لم تُقرأ.
        [two] لم تُفحص قاعدتان خاصتان بالشهادة نفسها، لأنها لم تُقرأ.
        [few] لم تُفحص { $n } قواعد خاصة بالشهادة نفسها، لأنها لم تُقرأ.
        [many] لم تُفحص { $n } قاعدة خاصة بالشهادة نفسها، لأنها لم تُقرأ.
       *[other] لم تُفحص { $n } قاعدة خاصة بالشهادة نفسها، لأنها لم تُقرأ.
    }
certificate-sum = المستوفاة: { $met }، غير المستوفاة: { $broken }
certificate-found-good = سليم
certificate-found-count =
    { $n ->
        [zero] لا شهادات
        [one] شهادة واحدة
        [two] شهادتان
        [few] { $n } شهادات
        [many] { $n } شهادة
       *[other] { $n } شهادة
    }
certificate-needed-readable =
    { $n ->
        [zero] { $size } كيلوبايت
        [one] شهادة واحدة، { $size } كيلوبايت
        [two] شهادتان على الأكثر، { $size } كيلوبايت
        [few] { $n } شهادات على الأكثر، { $size } كيلوبايت
        [many] { $n } شهادة على الأكثر، { $size } كيلوبايت
       *[other] { $n } شهادة على الأكثر، { $size } كيلوبايت
    }
certificate-side-certificate = في الشهادة
certificate-side-registered = المسجّلة

# القواعد بأسمائها
certificate-rule-readable = مقروءة وضمن الحدود
certificate-rule-not-blank = فيها محتوى
certificate-rule-no-private-key = ليس فيها مفتاح خاص
certificate-rule-size = ليست كبيرة جدًا
certificate-rule-form = ملف شهادة
certificate-rule-count = عدد الشهادات صحيح
certificate-rule-bundle = حزمة شهادات فقط
certificate-rule-well-formed = سليمة البنية وضمن الحدود
certificate-rule-serial = الرقم التسلسلي موجب
certificate-rule-domain = النطاق موجود
certificate-rule-not-stored = غير موجودة في المخزن
certificate-rule-not-held-by-another = الشهادة ليست لغيرك
certificate-rule-key-not-held-by-another = المفتاح ليس لغيرك
certificate-rule-begun = بدأت صلاحيتها
certificate-rule-not-expired = غير منتهية
certificate-rule-ca-validity-left = صلاحيتها كافية لجهة إصدار
certificate-rule-partner-validity-left = صلاحيتها كافية
certificate-rule-not-self-signed = موقّعة من جهة إصدار
certificate-rule-partner-path = تقود إلى جذر موثوق
certificate-rule-version = الإصدار 3
certificate-rule-ca-flag = معلَّمة كجهة إصدار
certificate-rule-key-cert-sign = يحق للمفتاح توقيع الشهادات
certificate-rule-organisation = المؤسسة كما هي مسجّلة
certificate-rule-key-strength = مفتاح قوي
certificate-rule-encryption-key = مفتاح يمكن تشفير الأجوبة به
certificate-rule-signature-algorithm = توقيع قوي
certificate-rule-subject = لها صاحب مذكور
certificate-rule-extensions = لا امتداد يمنع استعمالها
certificate-rule-root-signature = التوقيع يوافق جهة الإصدار
certificate-rule-ca-path = تقود إلى جذر موثوق
certificate-rule-path-length = يحق لها الإصدار تحت جهاتها
certificate-rule-partner-not-ca = ليست جهة إصدار
certificate-rule-key-usage = استعمال المفتاح مناسب
certificate-rule-extended-key-usage = الاستعمال الموسّع للمفتاح مناسب

# طلب جهة إصدار مفقودة
certificate-ask-administrator = اطلب من المدير
certificate-ask-title = اطلب من المدير
certificate-ask-lead = لا يضيف جهات الإصدار إلا مدير في السجل. أرسل هذه الرسالة، وأرفق شهادة جهة الإصدار إن كانت لديك.
certificate-ask-text = الرسالة
certificate-ask-write = اكتبها في برنامج بريدك
certificate-ask-subject = جهة إصدار مفقودة في مخزن الثقة: الشريك { $id }
certificate-ask-message =
    تحية طيبة،
    لا يمكننا رفع شهادتنا كشريك، لأن جهة الإصدار التي أصدرتها ليست في مخزن الثقة.
    جهة الإصدار: { $name }
    معرّف المفتاح: { $key }
    النطاق: { $domain }
    الشريك: { $organisation } ({ $id })
    نرجو إضافتها وإخبارنا حين تضاف.

# شهادة الشريك
certificate-lead = بها يتعرّف السجل على أنظمتك، وبمفتاحها تُشفَّر الأجوبة.
certificate-choice = شركاؤك
certificate-for = لـ { $name }
certificate-now = قيد الاستعمال
certificate-now-lead = رفعتَ الأصلية، ووقّع السجل مفتاحها من جديد؛ وهذه هي التي تثق بها خدمات السجل.
certificate-uploaded = رُفعت: { $at }
certificate-superseded =
    { $n ->
        [zero] لم تُستبدل أي شهادة سابقة.
        [one] استُبدلت شهادة سابقة واحدة.
        [two] استُبدلت شهادتان سابقتان.
        [few] استُبدلت { $n } شهادات سابقة.
        [many] استُبدلت { $n } شهادة سابقة.
       *[other] استُبدلت { $n } شهادة سابقة.
    }
certificate-ends-soon = تنتهي في { $date }، { $left }. ارفع التالية قبل ذلك؛ وتُستعمل الجديدة فورًا.
certificate-is-over = انتهت صلاحيتها، ولم تعد أنظمتك مقبولة. ارفع شهادة جديدة.
certificate-replace = ارفع شهادة جديدة
certificate-none = لا شهادة بعد
certificate-none-word = من دونها تبقى مؤسستك قيد الإعداد. أول شهادة تجعلها نشطة. احصل على شهادة من جهة إصدار يثق بها السجل، ثم ارفعها هنا؛ نفحصها قبل حفظ أي شيء.
certificate-upload-go = ارفع شهادة
certificate-needs = ما يجب أن تكون عليه
certificate-needs-lead = أخبر بهذا جهة الإصدار التي تصدرها.
certificate-needs-organisation = المؤسسة فيها (O) هي { $name }، كما أنت مسجّل.
certificate-needs-authority = أصدرتها جهة إصدار موجودة في مخزن الثقة لدى السجل، ولم توقّع نفسها.
certificate-needs-key-rsa = مفتاحها RSA بطول 2048 بت، لأن الأجوبة تُشفَّر به.
certificate-needs-key = مفتاحها RSA بطول 2048 بت على الأقل، أو على المنحنى P-256 أو P-384.
certificate-needs-days =
    { $n ->
        [zero] صالحة اليوم.
        [one] صالحة ليوم واحد آخر على الأقل.
        [two] صالحة ليومين آخرين على الأقل.
        [few] صالحة لـ { $n } أيام أخرى على الأقل.
        [many] صالحة لـ { $n } يومًا آخر على الأقل.
       *[other] صالحة لـ { $n } يوم آخر على الأقل.
    }
certificate-needs-no-private-key = مفتاحك الخاص يبقى لديك. لا يُرفع أبدًا.
certificate-upload = ارفع شهادة
certificate-upload-lead = نفحصها أولًا وفق كل قاعدة ونعرض ما نجده. لا يُحفظ شيء قبل أن تطلب ذلك.
certificate-upload-leave = العودة إلى الشهادة
certificate-not-saved-yet = لم يُحفظ شيء بعد. عند رفعها يوقّع السجل مفتاحها، وتُستعمل من ذلك الحين.
certificate-upload-do = ارفع هذه الشهادة
certificate-upload-not = اختر شهادة أخرى
certificate-taken = حُفظت شهادة { $name } ووقّعها السجل. تُستعمل من الآن.

# حالات الرفض
certificate-refused = لم تُحفظ: إحدى القواعد غير مستوفاة. افحص الشهادة من جديد لترى أيّها.
certificate-none-yet = ليس لهذا الشريك شهادة بعد. لم يتغير شيء.
certificate-gone = الشهادة المحفوظة مفقودة. لم يتغير شيء. ارفعها من جديد وأخبر السجل.
certificate-kind-unknown = لم تُحفظ: لا يعرف السجل نوع هذا الشريك. راسل السجل.
certificate-desk-refused = لم تُحفظ: شهادة السجل نفسه لا تسمح بالتوقيع لهذه المدة. راسل السجل.
certificate-desk-unavailable = لم تُحفظ: لا يمكن للسجل التوقيع الآن. حاول مرة أخرى بعد بضع دقائق.
certificate-partner-deactivated = هذا الشريك معطّل، فلا تُعطى شهادته لأحد ولا تُقبل غيرها. يمكن لأحد المديرين إخبارك بالسبب.
