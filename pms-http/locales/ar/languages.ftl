# ما ينقص لغات الصفحات.
languages-lead = ما ينقص لغةً يُعرض بالإنجليزية.
languages-all = كل اللغات
languages-caption = لغات هذه الصفحات بالترتيب الذي تُعرض به
languages-name = اللغة
languages-default = للزائر الذي لا يطلب متصفحه أيًا منها
languages-code = الوسم
languages-direction = الاتجاه
languages-ltr = من اليسار إلى اليمين
languages-rtl = من اليمين إلى اليسار
languages-messages = الرسائل
languages-missing = الناقصة
languages-of = من { $name }
languages-missing-lead =
    { $n ->
        [zero] لا تنقص أي رسالة:
        [one] تنقص رسالة واحدة:
        [two] تنقص رسالتان:
        [few] تنقص { $n } رسائل:
        [many] تنقص { $n } رسالة:
       *[other] تنقص { $n } رسالة:
    }
languages-unknown-lead =
    { $n ->
        [zero] لا رسائل زائدة.
        [one] رسالة واحدة لا تطلبها أي صفحة: خطأ إملائي أو من إصدار أقدم.
        [two] رسالتان لا تطلبهما أي صفحة: خطأ إملائي أو من إصدار أقدم.
        [few] { $n } رسائل لا تطلبها أي صفحة: خطأ إملائي أو من إصدار أقدم.
        [many] { $n } رسالة لا تطلبها أي صفحة: خطأ إملائي أو من إصدار أقدم.
       *[other] { $n } رسالة لا تطلبها أي صفحة: خطأ إملائي أو من إصدار أقدم.
    }
languages-more = لغة أخرى
languages-how = ضع ملف Fluent مسمّى بوسم لغته في { $folder } وأعد تشغيل الخادم. وملف لغة موجودة هنا يغيّر كلماتها.
languages-no-folder = اضبط { $setting } على مجلد؛ تُقرأ ملفات Fluent في مجلده الفرعي locales عند بدء الخادم.
