### كلمات المكوّنات (templates/parts).

# الصفحة
parts-crumbs = مسار التنقل
parts-session = ستنتهي جلستك بعد دقيقتين. ما كتبته محفوظ.
parts-session-again = تسجيل الدخول من جديد في علامة تبويب أخرى

# النماذج
parts-optional = (اختياري)
parts-choose = اختر…
parts-errors =
    { $n ->
        [zero] لا توجد أخطاء
        [one] يوجد خطأ واحد
        [two] يوجد خطآن
        [few] توجد { $n } أخطاء
        [many] يوجد { $n } خطأً
       *[other] يوجد { $n } خطأ
    }

# القوائم
parts-filter = تصفية
parts-apply = تطبيق
parts-more-filters = عوامل تصفية أخرى
parts-filtered = مصفّاة حسب
parts-remove = إزالة
parts-clear = مسح الكل
parts-range = { $from } إلى { $to }
parts-tally = { $range } من { $total }
parts-tally-capped = { $range } من أكثر من { $total }
parts-pages = الصفحات
parts-previous = السابق
parts-next = التالي
parts-page = الصفحة { $number } من { $of }
parts-page-capped = الصفحة { $number } من أكثر من { $of }
parts-rows = الصفوف:
parts-choose-column = اختيار
parts-pick = اختيار { $request }، { $partner }
parts-bulk = المختار: { $picked } من { $n }
parts-keys = المفاتيح
parts-close = إغلاق

# الحقائق والشهادات والسجل
parts-none = غير مذكور
parts-details = التفاصيل
parts-cert-to = صادرة لـ
parts-cert-by = صادرة من
parts-cert-key = المفتاح
parts-cert-ends = تنتهي في { $date }، { $left }
parts-cert-ended = انتهت في { $date }
parts-to = إلى
parts-code = الرمز
parts-reference = المرجع
parts-time = الوقت

# قائمة الخطوات
parts-step-done = تم،
parts-step-waits = مدة الانتظار: { $age }
parts-step-waiting = بالانتظار
parts-step-mine = دورك الآن
parts-step-rejected = مرفوض
parts-step-blocked = متوقف
parts-step-later = ليس بعد

# سر يُعرض مرة واحدة
parts-copy = نسخ
parts-copied = نُسخ
parts-download-text = تنزيل كنص
parts-stored = حفظته عندي
parts-select-all = نقرة واحدة على المفتاح تحدده كله.

# نتيجة الفحص والسلسلة
parts-rule = القاعدة
parts-rule-result = النتيجة
parts-found = الموجود
parts-needed = المطلوب
parts-chain-missing = مفقودة: { $name }
parts-chain-until = { $where }، حتى { $date }
parts-chain-ended = { $where }، انتهت في { $date }
parts-key-id = معرّف المفتاح { $id }.

# النص
parts-diff-sign = الإشارة
parts-diff-text = النص
parts-diff-equal =
    { $n ->
        [zero] لا أسطر متطابقة
        [one] سطر واحد متطابق
        [two] سطران متطابقان
        [few] { $n } أسطر متطابقة
        [many] { $n } سطرًا متطابقًا
       *[other] { $n } سطر متطابق
    }
