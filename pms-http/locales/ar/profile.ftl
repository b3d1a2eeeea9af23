# الملف الشخصي وكلمة المرور.
profile-person = أنت
profile-user = اسم المستخدم
profile-email = البريد الإلكتروني
profile-organisation = المؤسسة
profile-roles = الأدوار
profile-no-role = لا دور. يمنحك أحد المديرين دورًا.
profile-terms = الشروط
profile-read-terms = اقرأ الشروط
profile-change-password = غيّر كلمة المرور
profile-appearance = المظهر
profile-appearance-lead = كيف تبدو لك هذه الصفحات على كل جهاز تسجّل الدخول منه.
profile-theme = فاتح أو داكن
profile-theme-system = كما ضُبط الجهاز
profile-theme-light = فاتح
profile-theme-dark = داكن
profile-density = الكثافة
profile-density-comfortable = مريحة
profile-density-compact = متراصّة
profile-density-compact-hint = للقوائم الطويلة.
profile-clock = الأوقات
profile-clock-local = بتوقيت السجل
profile-clock-utc = بالتوقيت العالمي UTC
profile-plain = من دون الخطوط المزخرفة
profile-no-letters = أوقف الاختصارات بحرف واحد
profile-no-letters-hint = مثل j و k في الاعتمادات، و / للبحث. يفيد من يملي على جهازه.
profile-keep-look = احتفظ بهذا المظهر
profile-look-kept = حُفظ المظهر.
password-title = غيّر كلمة مرورك
password-one-time = كلمة المرور التي دخلت بها أنشأها شخص آخر. اختر كلمة لا يعرفها سواك، ثم يمكنك المتابعة.
password-old = كلمة المرور الحالية
password-old-one-time = كلمة المرور لمرة واحدة
password-old-missing = أدخل كلمة المرور التي دخلت بها
password-old-wrong = ليست هذه كلمة مرورك الحالية. لم يتغير شيء. أدخلها من جديد.
password-new = كلمة المرور الجديدة
password-new-hint = { $least } أحرف على الأقل. عدة كلمات سهلة التذكر وصعبة التخمين.
password-too-short =
    { $n ->
        [zero] استعمل حرفًا على الأقل
        [one] استعمل حرفًا واحدًا على الأقل
        [two] استعمل حرفين على الأقل
        [few] استعمل { $n } أحرف على الأقل
        [many] استعمل { $n } حرفًا على الأقل
       *[other] استعمل { $n } حرف على الأقل
    }
password-same = كلمة المرور الجديدة هي الحالية نفسها. اختر غيرها.
password-repeated = كلمة المرور الجديدة مرة أخرى
password-differs = الإدخالان مختلفان. أدخل كلمة المرور الجديدة مرتين.
password-blocked = محاولات خاطئة كثيرة. لم يتغير شيء. انتظر { $minutes ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} ثم حاول مرة أخرى.
password-elsewhere = كلمة مرورك غير محفوظة هنا. غيّرها حيث تسجّل الدخول.
password-change = غيّر كلمة المرور
password-keep = احتفظ بالحالية
password-changed = تغيّرت كلمة المرور. وأُنهيت جلساتك في كل مكان آخر.
