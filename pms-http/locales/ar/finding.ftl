# ما وجده الفحص وما كان مطلوبًا وما يجب فعله؛ الأسماء هي أسماء النواة. الموجود والمطلوب في خلايا جدول.

# ما وُجد
finding-not-looked-at = لم تُفحص، بسبب ما لم يُستوفَ قبلها
finding-unverifiable = لم يُفحص التوقيع، لأن خوارزميته غير مقبولة
finding-certificates =
    { $number ->
        [zero] لا شهادات
        [one] شهادة واحدة
        [two] شهادتان
        [few] { $number } شهادات
        [many] { $number } شهادة
       *[other] { $number } شهادة
    }
finding-serial = الرقم التسلسلي { $number }
finding-domain = { $domain }
finding-domain-unknown =
    { $length ->
        [zero] نطاق غير موجود، نصه فارغ
        [one] نطاق غير موجود، من حرف واحد
        [two] نطاق غير موجود، من حرفين
        [few] نطاق غير موجود، من { $length } أحرف
        [many] نطاق غير موجود، من { $length } حرفًا
       *[other] نطاق غير موجود، من { $length } حرف
    }
finding-begins = صالحة من { $date }
finding-ends = صالحة حتى { $date }
finding-version = الإصدار { $version }
finding-key = { $kind }
finding-key-unsound = { $kind }، بأعداد لا توجد في مفتاح من هذا النوع
finding-signed-with = موقّعة بخوارزمية { $algorithm }
finding-root = موقّعة من نفسها: جذر
finding-intermediate = موقّعة من جهة أخرى: وسيطة
finding-self-named = تذكر نفسها جهةَ إصدار لها، لكنها لم توقّع نفسها
finding-self-signed-other-name = وقّعت نفسها، لكنها تذكر جهة إصدار أخرى
finding-root-path = لا يحتاج الجذر إلى مسار
finding-root-length = جذر
finding-path =
    { $number ->
        [zero] مسار فارغ
        [one] مسار من شهادة واحدة
        [two] مسار من شهادتين
        [few] مسار من { $number } شهادات
        [many] مسار من { $number } شهادة
       *[other] مسار من { $number } شهادة
    }
finding-path-length-spent = طول المسار في { $issuer } لا يترك لجهة الإصدار هذه ما تصدره
finding-intermediates =
    { $number ->
        [zero] لا شهادات وسيطة
        [one] شهادة وسيطة واحدة
        [two] شهادتان وسيطتان
        [few] { $number } شهادات وسيطة
        [many] { $number } شهادة وسيطة
       *[other] { $number } شهادة وسيطة
    }
finding-days-left =
    { $days ->
        [zero] لم يبق يوم كامل
        [one] بقي يوم كامل واحد
        [two] بقي يومان كاملان
        [few] بقيت { $days } أيام كاملة
        [many] بقي { $days } يومًا كاملًا
       *[other] بقي { $days } يوم كامل
    }
finding-self-signed = موقّعة من نفسها
finding-signed-by-another = موقّعة من جهة أخرى
finding-organisation-missing = ليس في اسم صاحبها مؤسسة (O)
finding-organisations-differ = في اسم صاحبها عدة مؤسسات (O) مختلفة
finding-organisation-long = عدد أحرف المؤسسة (O): { $length }؛ وأقصى ما يتسع له التسجيل: { $longest }
finding-organisation = المؤسسة (O) { $name }
finding-certificate-held-by-nobody = هذه الشهادة ليست لأي شريك
finding-certificate-held-already = هذه الشهادة لدى هذا الشريك من قبل
finding-certificate-held-by-another = هذه الشهادة لدى شريك آخر
finding-key-held-by-nobody = هذا المفتاح ليس لأي شريك
finding-key-held-already = هذا المفتاح لدى هذا الشريك من قبل
finding-key-held-by-another = هذا المفتاح لدى شريك آخر
finding-is-ca = هذه شهادة جهة إصدار
finding-ca-without-signing = شهادة جهة إصدار لا يشمل استعمال مفتاحها توقيع الشهادات
finding-signing-without-ca = استعمال المفتاح keyCertSign من دون CA:TRUE
finding-ca-allowed = شهادة جهة إصدار، وهذا مسموح لشركاء هذا النطاق
finding-not-a-ca = ليست لجهة إصدار
finding-usage-any = لا استعمال محدد للمفتاح: كل استعمال مسموح
finding-usage-no-signature = استعمال مفتاح من دون digitalSignature
finding-usage-no-encipherment = استعمال مفتاح من دون keyEncipherment
finding-fits = مناسب
finding-purpose-any = لا استعمال موسّع محدد للمفتاح: كل استعمال مسموح
finding-purpose = الاستعمال الموسّع للمفتاح: { $purposes }
finding-ca-critical = CA:TRUE، حرج
finding-ca-not-critical = CA:TRUE، غير حرج
finding-ca-false = CA:FALSE: هذه ليست شهادة جهة إصدار
finding-constraints-missing = لا قيود أساسية: هذه ليست شهادة جهة إصدار
finding-new-here = جديدة في هذا النطاق
finding-stored-already = هذه الشهادة موجودة من قبل في مخزن الثقة لهذا النطاق
finding-signing = keyCertSign
finding-usage-no-signing = استعمال مفتاح من دون keyCertSign
finding-root-without-usage = لا استعمال محدد للمفتاح، ويجوز للجذر أن يتركه
finding-usage-missing = لا استعمال محدد للمفتاح
finding-subject = { $name }
finding-subject-empty = اسم صاحبها فارغ
finding-extension-unknown = الامتداد الحرج { $extension } غير معروف هنا
finding-extension-critical = الامتداد { $extension } معلَّم حرجًا، ولا يجوز ذلك
finding-extension-not-judged = الامتداد { $extension } يقيّد الشهادة بطريقة لا يمكن تطبيقها هنا
finding-extension-tolerated = الامتداد { $extension } لا يُطبَّق هنا
finding-extensions-good = لا شيء يمنع استعمالها
finding-not-valid-now = الشهادة غير صالحة الآن
finding-issuer-unnamed = لا تذكر الشهادة جهة إصدارها
finding-issuer-unfit = جهة الإصدار { $issuer }: { $why }
finding-why-not-valid = غير صالحة الآن
finding-why-deactivated = أُوقفت
finding-why-not-a-ca = ليست جهة إصدار
finding-why-may-not-sign = لا يحق لها توقيع الشهادات
finding-why-no-usage = ليس لمفتاحها استعمال محدد
finding-why-path-length = طول مسارها لا يسمح بجهة إصدار أخرى تحتها
finding-why-key = مفتاحها غير مقبول. المطلوب: { $wanted }
finding-child-signed-with = { $name } موقّعة بخوارزمية { $algorithm }
finding-signature-wrong = لا يوافق التوقيع مفتاح جهة الإصدار التي تحمل هذا الاسم، { $issuer }
finding-issuer-unknown = لا شهادة لجهة الإصدار { $issuer } في مخزن الثقة لهذا النطاق
finding-search-names = عدد جهات الإصدار التي تحمل هذا الاسم أكبر مما يُجرَّب
finding-search-steps = يحتاج البحث عن مسار إلى خطوات أكثر من المسموح
finding-search-intermediates = في المسار شهادات وسيطة أكثر من المسموح
finding-search-signatures = يحتاج البحث عن مسار إلى فحص توقيعات أكثر من المسموح

# ما كان مطلوبًا
finding-wanted-months =
    { $months ->
        [zero] صالحة الآن
        [one] صالحة لشهر واحد من الآن
        [two] صالحة لشهرين من الآن
        [few] صالحة لمدة { $months } أشهر من الآن
        [many] صالحة لمدة { $months } شهرًا من الآن
       *[other] صالحة لمدة { $months } شهر من الآن
    }
finding-wanted-path-here = مسار إلى جذر في هذا النطاق
finding-wanted-path-in = مسار إلى جذر في النطاق { $domain }
finding-wanted-path-length = طول مسار يسمح بجهة الإصدار هذه
finding-wanted-at-most = { $number } على الأكثر
finding-wanted-exactly-one = واحدة فقط
finding-wanted-above-zero = عدد أكبر من صفر
finding-wanted-domains = { $domains }
finding-wanted-begun = أن تكون قد بدأت حتى { $now }
finding-wanted-not-ended = ألا تكون قد انتهت حتى { $now }
finding-wanted-version = X.509 الإصدار 3
finding-wanted-sound-key = مفتاح سليم
finding-wanted-rsa-bits = RSA من { $least } إلى { $most } بت، من مضاعفات 8
finding-wanted-rsa-exponent = أُس RSA لا يقل عن 65537 وأصغر من 2^33
finding-wanted-ed25519-order = مفتاح Ed25519 ليس من رتبة صغيرة
finding-wanted-key-kind = RSA أو P-256 أو P-384 أو Ed25519
finding-wanted-algorithm = RSA (PKCS#1 أو PSS) مع SHA-256 أو SHA-384 أو SHA-512؛ أو ECDSA P-256 مع SHA-256 أو P-384 مع SHA-384؛ أو Ed25519
finding-wanted-days =
    { $days ->
        [zero] أن تكون صالحة الآن
        [one] يوم واحد على الأقل
        [two] يومان على الأقل
        [few] { $days } أيام على الأقل
        [many] { $days } يومًا على الأقل
       *[other] { $days } يوم على الأقل
    }
finding-wanted-ca-signed = شهادة وقّعتها جهة إصدار
finding-wanted-organisation = المؤسسة (O) { $name }
finding-wanted-rsa-2048 = RSA 2048 bits، وهو ما تتوقعه خدمة التحقق من الهوية عادة
finding-wanted-rsa = مفتاح RSA، لأن الأجوبة في النطاق { $domain } تُشفَّر به
finding-wanted-own = شهادة ومفتاح خاصان بالشريك
finding-wanted-partner-certificate = شهادة خاصة بالشريك في النطاق { $domain }
finding-wanted-signing-with-ca = keyCertSign مع CA:TRUE
finding-wanted-no-signing = من دون keyCertSign (RFC 5280 4.2.1.3)
finding-wanted-signature = digitalSignature
finding-wanted-encipherment = keyEncipherment، لأن الأجوبة تُشفَّر بهذا المفتاح
finding-wanted-purpose = مصادقة العميل أو حماية البريد الإلكتروني أو أي استعمال
finding-wanted-ca-true = قيود أساسية تذكر CA:TRUE
finding-wanted-critical = قيود أساسية حرجة
finding-wanted-critical-advised = قيود أساسية حرجة (RFC 5280 4.2.1.9)
finding-wanted-signing = استعمال مفتاح يشمل توقيع الشهادات (keyCertSign)
finding-wanted-ca-name = اسم جهة الإصدار
finding-wanted-judged-extensions = امتدادات يمكن فحصها هنا فقط
finding-wanted-pem = شهادة بصيغة PEM

# ما يجب فعله
finding-do-another = اطلب شهادة أخرى من جهة الإصدار.
finding-do-corrected = اطلب شهادة مصحَّحة من جهة الإصدار.
finding-do-newer-ca = ارفع الشهادة الأحدث لجهة الإصدار.
finding-do-upload-above = ارفع أولًا الجذر وجهات الإصدار التي فوق هذه.
finding-do-ask-above = اطلب من جهة الإصدار التي فوقها شهادة يمكن إصدار شهادات تحتها.
finding-do-choose-domain = اختر أحد هذه النطاقات.
finding-do-wait-or-ask = ارفعها مرة أخرى حين تبدأ صلاحيتها، أو اطلب شهادة صالحة الآن.
finding-do-renew = جدّد الشهادة وارفع الجديدة.
finding-do-allowed-key = أنشئ مفتاحًا من نوع مقبول واطلب إصدار شهادة له.
finding-do-allowed-algorithm = اطلب من جهة الإصدار شهادة موقّعة بخوارزمية مقبولة.
finding-do-longer = اطلب إصدار شهادة صالحة لسنة أو أكثر.
finding-do-stored-ca = اطلب إصدار الشهادة من جهة إصدار موجودة في مخزن الثقة.
finding-do-upload-ca-first = اطلب من المدير إضافة جهة إصدارك إلى مخزن الثقة، أو استعن بجهة إصدار موجودة فيه.
finding-do-organisation = اطلب إصدار الشهادة باسم المؤسسة كما هو مسجّل، أو اطلب من المدير تصحيح التسجيل.
finding-do-rsa-key = أنشئ مفتاح RSA من 2048 بت واطلب إصدار شهادة له.
finding-do-own-key = أنشئ زوج مفاتيح خاصًا بك واطلب إصدار شهادة له.
finding-do-not-a-ca = اطلب إصدار شهادة ليست لجهة إصدار.
finding-do-may-sign = اطلب إصدار شهادة يحق لمفتاحها التوقيع.
finding-do-ca-certificate = ارفع شهادة جهة الإصدار نفسها، لا شهادة أصدرتها.
finding-do-from-publisher = خذ الشهادة من حيث تنشرها جهة الإصدار.
finding-do-nothing = لا حاجة إلى رفع شيء. إن كانت موقوفة ففعّلها في مخزن الثقة.
finding-do-without-extension = اطلب من جهة الإصدار شهادة من دون هذا الامتداد.
finding-do-send-text = أرسل نص الشهادة، من سطر BEGIN إلى سطر END.
finding-do-new-key-pair = أنشئ زوج مفاتيح جديدًا، واطلب إصدار الشهادة من جديد، وارفع الشهادة وحدها. لم يُحفظ شيء مما رفعته.
finding-do-certificate-alone = ارفع الشهادة وحدها، من دون نص آخر.
finding-do-own-alone = ارفع شهادتك وحدها؛ شهادات جهات الإصدار يرفعها مدير.
finding-do-split = وزّعها على أكثر من عملية رفع.
finding-do-bundle-again = صدّر الشهادات مرة أخرى، بصيغة PEM أو كحزمة PKCS#7 من دون توقيع.
finding-do-export-again = صدّر الشهادة مرة أخرى من حيث صدرت وارفع ذلك الملف من دون تغيير.
finding-do-readable-key = اطلب شهادة بمفتاح RSA من 2048 إلى 8192 بت، أو مفتاح EC على المنحنى المسمّى P-256 أو P-384.
finding-do-save-as-utf8 = احفظ النص بترميز UTF-8 أو ANSI (في PowerShell: ⁦Out-File -Encoding ascii⁩) وارفعه مرة أخرى.
finding-do-unquote = احذف علامتي الاقتباس من الطرفين.
finding-do-as-issued = خذ الملف كما صدر، من دون المرور ببرنامج لتحرير النصوص، من سطر BEGIN إلى سطر END.
finding-do-plain = أنشئ شهادة عادية: ⁦openssl x509 -in FILE -out certificate.pem⁩
finding-do-send-request = أرسل الطلب إلى جهة الإصدار، وارفع الشهادة التي تعطيك إياها.
finding-do-certificate-only = صدّر الشهادة وحدها: ⁦openssl pkcs12 -in FILE -clcerts -nokeys -out certificate.pem⁩. إن كانت كلمة مرور هذا الملف ضعيفة فأنشئ زوج مفاتيح جديدًا.
finding-do-as-pem = ارفع الشهادة بصيغة PEM: نص يبدأ بـ ⁦-----BEGIN CERTIFICATE-----⁩. من DER: ⁦openssl x509 -inform DER -in FILE -out certificate.pem⁩

# ما هو الملف بدل الشهادة
finding-form-utf16 = هذا النص محفوظ بترميز UTF-16
finding-form-nul = في السطر { $line } محرف NUL
finding-form-quoted = هذا نص JSON: تحيط به علامتا اقتباس
finding-form-dashes = في سطر BEGIN أو END شرطات طباعية بدل خمس شرطات قصيرة
finding-form-begin-missing = فيه سطر END من دون سطر BEGIN
finding-form-begin-damaged = سطر BEGIN (السطر { $line }) تالف
finding-form-end-missing = ليس لسطر BEGIN (السطر { $line }) سطر END يناسبه
finding-form-not-base64 = في السطر { $line } محرف ليس من base64
finding-form-damaged = الكتلة التي تبدأ في السطر { $line } تالفة: فيها محارف ناقصة أو زائدة
finding-form-trusted-certificate = هذه شهادة معها إعدادات الثقة الخاصة بـ OpenSSL
finding-form-request = هذا طلب شهادة، وليس شهادة
finding-form-revocation-list = هذه قائمة إبطال، وليست شهادة
finding-form-public-key = هذا مفتاح عام، وليس شهادة
finding-form-pkcs12 = هذا ملف PKCS#12، وفيه مفتاحك الخاص
finding-form-json = هذا JSON، وليس شهادة
finding-form-web-page = هذه صفحة ويب، وليست شهادة
finding-form-zip = هذا أرشيف ZIP أو مستند مكتبي، وليس شهادة
finding-form-other-label = في ملف PEM هذا شيء غير الشهادة
finding-form-unknown = هذه ليست شهادة بصيغة معروفة هنا

# لماذا لم تُقرأ
finding-blank = ليس فيه شهادة
finding-private-key = في الملف مفتاح خاص، ويجب أن يُعدّ الآن معروفًا لغيرك
finding-too-large = أكبر من { $bytes } بايت
finding-count =
    { $number ->
        [zero] لا شهادات
        [one] شهادة واحدة
        [two] شهادتان
        [few] { $number } شهادات
        [many] { $number } شهادة
       *[other] { $number } شهادة
    }
finding-count-own =
    { $number ->
        [zero] لا شهادات (يبدو أن شهادتك رقم { $place }، { $name })
        [one] شهادة واحدة (يبدو أن شهادتك رقم { $place }، { $name })
        [two] شهادتان (يبدو أن شهادتك رقم { $place }، { $name })
        [few] { $number } شهادات (يبدو أن شهادتك رقم { $place }، { $name })
        [many] { $number } شهادة (يبدو أن شهادتك رقم { $place }، { $name })
       *[other] { $number } شهادة (يبدو أن شهادتك رقم { $place }، { $name })
    }
finding-count-over =
    { $number ->
        [zero] شهادة أو أكثر
        [one] أكثر من شهادة واحدة
        [two] أكثر من شهادتين
        [few] أكثر من { $number } شهادات
        [many] أكثر من { $number } شهادة
       *[other] أكثر من { $number } شهادة
    }
finding-count-over-own =
    { $number ->
        [zero] شهادة أو أكثر (يبدو أن شهادتك رقم { $place }، { $name })
        [one] أكثر من شهادة واحدة (يبدو أن شهادتك رقم { $place }، { $name })
        [two] أكثر من شهادتين (يبدو أن شهادتك رقم { $place }، { $name })
        [few] أكثر من { $number } شهادات (يبدو أن شهادتك رقم { $place }، { $name })
        [many] أكثر من { $number } شهادة (يبدو أن شهادتك رقم { $place }، { $name })
       *[other] أكثر من { $number } شهادة (يبدو أن شهادتك رقم { $place }، { $name })
    }
finding-bundle-damaged = حزمة PKCS#7 تالفة أو مقطوعة
finding-bundle-message = ملف PKCS#7 رسالة موقّعة، وليس حزمة شهادات
finding-bundle-empty = ليس في حزمة PKCS#7 أي شهادة
finding-bundle-foreign = في حزمة PKCS#7 شيء غير شهادات X.509
finding-bundle-over =
    { $number ->
        [zero] في حزمة PKCS#7 شهادة أو أكثر
        [one] في حزمة PKCS#7 أكثر من شهادة واحدة
        [two] في حزمة PKCS#7 أكثر من شهادتين
        [few] في حزمة PKCS#7 أكثر من { $number } شهادات
        [many] في حزمة PKCS#7 أكثر من { $number } شهادة
       *[other] في حزمة PKCS#7 أكثر من { $number } شهادة
    }
finding-not-der = الشهادة تالفة أو ليست بصيغة DER: { $why }
finding-name-text = لا يمكن قراءة قيمة { $attribute } في أحد الأسماء كنص
finding-extensions-without-version-3 = تذكر الشهادة أنها من الإصدار { $version } لكن فيها امتدادات، وهي للإصدار 3 وحده
finding-extension-twice = الامتداد { $extension } مكرر في الشهادة
finding-extension-damaged = الامتداد { $extension } تالف
finding-algorithms-differ = تذكر الشهادة خوارزميتي توقيع مختلفتين
finding-key-unreadable = لا يمكن قراءة المفتاح العام: { $why }
finding-key-ed25519 = مفتاح Ed25519 من 32 بايت وبلا معاملات
finding-key-rsa-parameters = ليس لمفتاح RSA معاملات
finding-key-rsa-numbers = أعداد مفتاح RSA موجبة
finding-key-curve = منحناه مكتوب بالأعداد؛ يجب استعمال المنحنى المسمّى
finding-key-compressed = نقطته مضغوطة؛ يجب استعمال الصيغة غير المضغوطة
finding-key-length = طول نقطته غير صحيح

# لماذا ليست DER
finding-der-truncated = تنتهي البيانات قبل أوانها؛ فهي مقطوعة أو تالفة
finding-der-indefinite = فيها طول بلا نهاية (BER)، والمطلوب DER
finding-der-length-form = أحد الأطوال غير مكتوب بأقصر صيغة
finding-der-tag-form = أحد الوسوم مكتوب بالصيغة الطويلة
finding-der-tag = العنصر { $found } في مكان { $wanted }
finding-der-trailing = توجد بايتات بعد نهاية البيانات
finding-der-value = إحدى القيم ({ $kind }) غير مكتوبة كما يشترط DER

# ما زاد على الحد
finding-limit-certificate-bytes = الشهادة الواحدة أكبر من { $limit } بايت
finding-limit-serial-octets = الرقم التسلسلي أطول من { $limit } بايت
finding-limit-extensions = عدد الامتدادات أكثر من { $limit }
finding-limit-extension-bytes = أحد الامتدادات أكبر من { $limit } بايت
finding-limit-name-parts = عدد أجزاء أحد الأسماء أكثر من { $limit }
finding-limit-name-attributes = عدد السمات في جزء من اسم أكثر من { $limit }
finding-limit-name-bytes = إحدى القيم في اسم أطول من { $limit } بايت
finding-limit-purposes = عدد الاستعمالات الموسّعة للمفتاح أكثر من { $limit }
finding-limit-alternative-names = عدد الأسماء البديلة أكثر من { $limit }
finding-limit-policies = عدد سياسات الشهادة أكثر من { $limit }
