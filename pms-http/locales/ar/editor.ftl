# المحرّر.
editor-edit-title = تعديل { $name }
editor-save = حفظ المسودة
editor-saved = حُفظت المسودة { $name }.
editor-form = النموذج
editor-form-saved = آخر حفظ: { $at }
editor-text = النص
editor-text-label = السياسة بصيغة JSON
editor-text-length = { $n } بايت من { $most } دون الفراغات. يُعاد ترتيب النص المحفوظ.
editor-text-most = { $most } بايت على الأكثر دون الفراغات.
editor-check = فحص النص
editor-checked = لا خطأ في النص. لم يُحفظ شيء بعد.
editor-fill = املأ النموذج من النص
editor-filled = صار النموذج يقول ما يقوله النص. لم يُحفظ شيء بعد.
editor-write = اكتب النموذج في النص
editor-written = صار النص يقول ما يقوله النموذج. لم يُحفظ شيء بعد.
editor-both = تغيّر النموذج والنص معًا وهما مختلفان في: { $names }. اكتب النموذج في النص، أو املأ النموذج من النص، ثم احفظ.
editor-not-saved =
    { $n ->
        [zero] لم يُحفظ
        [one] لم يُحفظ: يوجد خطأ واحد
        [two] لم يُحفظ: يوجد خطآن
        [few] لم يُحفظ: توجد { $n } أخطاء
        [many] لم يُحفظ: يوجد { $n } خطأً
       *[other] لم يُحفظ: يوجد { $n } خطأ
    }
editor-changed = لم يُحفظ: غيّر { $by } هذه السياسة ({ $at }). نصّك أدناه.
editor-overtaken = انظر أدناه إلى ما يختلف. إن حفظت مرة أخرى حلّ نصّك محل الآخر.
editor-theirs = ما يختلف عن النص المحفوظ
editor-side-theirs = النص المحفوظ
editor-side-yours = نصّك
editor-excerpt = الأسطر { $from } إلى { $to }
editor-control = { $row }: { $column }

# نموذج سياسة المصادقة.
editor-token = الرمز المميِّز للشريك
editor-token-hint = ما يتعرّف به الشريك على الشخص.
editor-token-random = جديد مع كل طلب
editor-token-partner = نفسه لهذا الشريك
editor-token-policy = نفسه لهذه السياسة
editor-ways = كيف يثبت الناس هوياتهم
editor-ways-hint = الإلزامي مسموح أيضًا.
editor-ways-way = الوسيلة
editor-ways-allowed = مسموح
editor-ways-mandatory = إلزامي
editor-way-otp = كلمة مرور لمرة واحدة
editor-way-demo = البيانات الديموغرافية
editor-way-kyc = بيانات مع الجواب (e-KYC)
editor-way-finger = الإصبع
editor-way-iris = القزحية
editor-way-face = الوجه
editor-way-pin = الرقم السري (PIN)
editor-way-password = كلمة المرور
editor-way-key-bound-token = رمز مرتبط بمفتاح
editor-way-wallet = المحفظة
editor-way-otp-request = إرسال كلمات المرور لمرة واحدة
editor-way-kyc-auth = الدخول عبر eSignet
editor-way-kyc-exchange = بيانات بعد الدخول عبر eSignet
editor-way-key-binding = ربط المفاتيح
editor-way-vci-exchange = إصدار وثائق قابلة للتحقق
editor-attributes = البيانات التي يتلقاها الشريك
editor-attributes-hint = أقل ما يحتاجه الغرض.
editor-attributes-more = سمات أخرى
editor-attributes-more-hint = أسماء من مخطط الهوية، تفصل بينها فواصل.
editor-attribute-full-name = الاسم الكامل
editor-attribute-date-of-birth = تاريخ الميلاد
editor-attribute-gender = الجنس
editor-attribute-residence-status = حالة الإقامة
editor-attribute-phone = الهاتف
editor-attribute-email = البريد الإلكتروني
editor-attribute-address-1 = العنوان، السطر 1
editor-attribute-address-2 = العنوان، السطر 2
editor-attribute-address-3 = العنوان، السطر 3
editor-attribute-city = المدينة
editor-attribute-region = المنطقة
editor-attribute-province = المحافظة
editor-attribute-postal-code = الرمز البريدي
editor-attribute-photo = الصورة
editor-languages = لغات البيانات
editor-languages-hint = رموز من ثلاثة أحرف تفصل بينها فواصل، مثلًا eng, ara.

# نموذج سياسة MISP.
editor-flags = ما يجوز للمزوّد فعله نيابةً عن شركائه
editor-flags-hint = ما لم يُحدَّد مرفوض.
editor-flag-auth = تمرير طلبات المصادقة
editor-flag-kyc = تمرير طلبات e-KYC
editor-flag-key-binding = ربط المفاتيح
editor-flag-otp = طلب إرسال كلمات مرور لمرة واحدة
editor-flag-vci = طلب إصدار وثائق قابلة للتحقق
editor-flag-bound-token = الثقة برموز المفاتيح المرتبطة

# نموذج مشاركة البيانات.
editor-share-type = كيف تصل البيانات إلى الشريك
editor-share-type-link = برابط إلى مشاركة بيانات
editor-share-type-direct = مباشرةً ضمن الرسالة
editor-share-encryption = التشفير
editor-share-encryption-partner = بشهادة الشريك
editor-share-encryption-none = بلا تشفير
editor-share-minutes = مدة صلاحية الرابط بالدقائق
editor-share-transactions = عدد مرات استعماله
editor-share-domain = مضيف مشاركة البيانات
editor-share-domain-hint = مثلًا datashare.datashare.
editor-share-source = مصدر البيانات
editor-share-source-hint = مثلًا ID Repository أو Packet Manager.
editor-share-protocol = البروتوكول
editor-shares = السمات المشارَكة
editor-shares-hint = المشفّر مشارَك أيضًا. المصادر والمرشِّحات في النص.
editor-shares-attribute = السمة
editor-shares-shared = مشارَكة
editor-shares-encrypted = مشفّرة
editor-shares-format = الصيغة
editor-shares-more = سمات أخرى، مشفّرة

# ما الخطأ في النص: أين، وما هو، وما العمل.
editor-fault-unfinished = السطر { $line }، العمود { $column }: ينتهي النص قبل أوانه. أغلق القوس أو علامة الاقتباس المفتوحة.
editor-fault-unexpected = السطر { $line }، العمود { $column }: ليس هذا موضعه.
editor-fault-missing-comma = السطر { $line }، العمود { $column }: ضع فاصلة هنا بعد القيمة.
editor-fault-trailing-comma = السطر { $line }، العمود { $column }: احذف هذه الفاصلة؛ لا شيء بعدها.
editor-fault-missing-colon = السطر { $line }، العمود { $column }: ضع نقطتين هنا بعد الاسم.
editor-fault-unquoted = السطر { $line }، العمود { $column }: ضع الأسماء والنصوص بين علامتي اقتباس مزدوجتين مستقيمتين.
editor-fault-escape = السطر { $line }، العمود { $column }: لا تعرف JSON هذا التتابع. اكتب شرطتين مائلتين عكسيتين مكان الواحدة.
editor-fault-surrogate = السطر { $line }، العمود { $column }: هذا نصف حرف. اكتب الحرف نفسه.
editor-fault-line-end = السطر { $line }، العمود { $column }: يجب أن يكون النص في سطر واحد. اكتب \n لنهاية السطر و\t لعلامة الجدولة.
editor-fault-number = السطر { $line }، العمود { $column }: هذا العدد كبير جدًا.
editor-fault-too-deep = السطر { $line }، العمود { $column }: الأقواس متداخلة أكثر مما يجب. المسموح 32 مستوى.
editor-fault-too-large = النص طويل جدًا: المسموح 64 كيلوبايت دون الفراغات، و256 كيلوبايت معها.
editor-fault-missing = السطر { $line }، العمود { $column }: { $what } ناقص في هذا الكائن. أضفه.
editor-fault-unknown = السطر { $line }، العمود { $column }: { $what } غير معروف هنا. احذفه أو صحّح اسمه.
editor-fault-not-allowed = السطر { $line }، العمود { $column }: يجب أن تكون قيمة { $what } إحدى هذه: { $allowed }.
editor-fault-no-object = السطر { $line }، العمود { $column }: يجب أن يكون النص كائنًا واحدًا بين قوسين معقوفين.
editor-fault-object = السطر { $line }، العمود { $column }: يجب أن يكون { $what } كائنًا بين قوسين معقوفين.
editor-fault-array = السطر { $line }، العمود { $column }: يجب أن يكون { $what } قائمة بين قوسين مربعين.
editor-fault-text = السطر { $line }، العمود { $column }: يجب أن يكون { $what } نصًا بين علامتي اقتباس.
editor-fault-flag = السطر { $line }، العمود { $column }: يجب أن يكون { $what } القيمة true أو false من دون علامتي اقتباس.
editor-fault-empty-array = السطر { $line }، العمود { $column }: يجب أن يكون في { $what } عنصر واحد على الأقل.
editor-fault-empty-text = السطر { $line }، العمود { $column }: يجب ألا يكون { $what } فارغًا.
editor-fault-twice = السطر { $line }، العمود { $column }: يتكرر { $what } هنا. احذف أحدهما.
editor-fault-control = السطر { $line }، العمود { $column }: في { $what } حرف غير مرئي. اكتبه من جديد.
editor-faults-more =
    { $n ->
        [zero] لا أخطاء أخرى.
        [one] يوجد خطأ آخر.
        [two] يوجد خطآن آخران.
        [few] توجد { $n } أخطاء أخرى.
        [many] يوجد { $n } خطأً آخر.
       *[other] يوجد { $n } خطأ آخر.
    }
