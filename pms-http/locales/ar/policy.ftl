# السياسات: القائمة.
policy-lead = ما يجوز للشركاء فعله، وما يتلقونه من بيانات.
policy-name = الاسم
policy-group = مجموعة السياسات
policy-since = منذ
policy-state = الحالة
policy-group-all = كل المجموعات
policy-state-all = كل الحالات
policy-no-group = بلا مجموعة
policy-count =
    { $n ->
        [zero] لا سياسات
        [one] سياسة واحدة
        [two] سياستان
        [few] { $n } سياسات
        [many] { $n } سياسة
       *[other] { $n } سياسة
    }
policy-caption = السياسات، { $order }
policy-order-newest = الأحدث أولًا
policy-order-oldest = الأقدم أولًا
policy-order-name = حسب الاسم
policy-order-name-back = حسب الاسم من آخره
policy-order-group = حسب المجموعة
policy-order-group-back = حسب المجموعة من آخرها
policy-order-state = المنشورة أولًا
policy-order-state-back = المسودات أولًا
policy-chip-name = الاسم: { $name }
policy-chip-group = المجموعة: { $group }
policy-chip-drafts = مسودات
policy-chip-published = منشورة
policy-chip-deactivated = معطّلة
policy-none-fit = لا سياسة توافق عوامل التصفية هذه
policy-none-fit-word = أزل أحد عوامل التصفية، أو ابحث عن جزء أقصر من الاسم.
policy-none = لا توجد سياسات بعد
policy-none-word = تُعدّ السياسة مسودةً في مجموعة ثم تُنشر، وبعد ذلك يمكن للشركاء طلبها.

# أنواع السياسات.
policy-kind = النوع
policy-kinds = أنواع السياسات
policy-kinds-all = الكل
policy-kind-auth = المصادقة
policy-kind-data-share = مشاركة البيانات
policy-kind-credential = إصدار وثائق الاعتماد
policy-kind-misp = MISP
policy-kind-binding = الربط
policy-kind-auth-for = كيف يثبت الناس هوياتهم، وما يتلقاه الشريك.
policy-kind-data-share-for = السمات التي تُشارَك مع الشريك وكيفية ذلك.
policy-kind-credential-for = الاسم الأقدم لمشاركة البيانات، وبالنص نفسه.
policy-kind-misp-for = ما يجوز لمزوّد البنية التحتية فعله نيابةً عن شركائه.
policy-kind-binding-for = كيف يُربط مفتاح أو محفظة بشخص.
policy-kind-hint = لا يمكن تغييره لاحقًا.
policy-kind-missing = اختر نوع هذه السياسة

# سياسة جديدة.
policy-new = أعدّ مسودة سياسة
policy-new-link = إعداد مسودة سياسة
policy-new-lead = تبدأ مسودةً: لا يمكن لأحد طلبها حتى تُنشر.
policy-group-hint = يمكن لشركاء هذه المجموعة طلبها. لا يمكن تغييرها لاحقًا.
policy-name-hint = 128 حرفًا على الأكثر، ومرة واحدة في المجموعة.
policy-name-missing = أدخل اسمًا، مثلًا: فتح حساب
policy-name-taken = في المجموعة سياسة بهذا الاسم. لم يُحفظ شيء. اختر اسمًا آخر.
policy-description = الوصف
policy-description-hint = الغرض منها، 256 حرفًا على الأكثر. يقرؤه الشركاء.
policy-description-missing = اكتب الغرض من هذه السياسة
policy-label = وسم الإصدار
policy-label-hint = كلمة من عندك، 8 أحرف على الأكثر. لا يتوقف عليها شيء.
policy-label-missing = أدخل وسمًا، مثلًا 1.0
policy-file = ابدأ بملف
policy-file-hint = سياسة بصيغة JSON. من دون ملف تبدأ المسودة بأصغر نص من نوعها.
policy-file-no-text = ليس هذا الملف نصًا. اختر ملفًا فيه JSON.
policy-make = أنشئ المسودة
policy-made = أُنشئت المسودة { $name }. لا يمكن لأحد طلبها بعد.
policy-leave-list = العودة إلى السياسات
policy-leave = العودة إلى { $name }
policy-no-groups = لا توجد مجموعة سياسات بعد
policy-no-groups-word = تنتمي السياسة إلى مجموعة. أنشئ واحدة أولًا.

# سياسة واحدة.
policy-facts = معلومات
policy-made-by = أنشأه
policy-changed-by = آخر من غيّره
policy-published-at = النشر
policy-document = المستند
policy-document-caption = أسطر المستند
policy-download = تنزيل بصيغة JSON
policy-edit = تعديل المسودة
policy-to-publish = المقارنة والنشر…
policy-to-compare = مقارنة…
policy-to-clone = استنساخ…
policy-to-deactivate = تعطيل…
policy-unreadable = النص المخزَّن ليس JSON، فهو معروض كما هو. أبلغ المشغّل بمعرّف هذه السياسة.
policy-broken =
    { $n ->
        [zero] يوافق النص قواعد اليوم.
        [one] يخالف النص قواعد اليوم في موضع واحد. يبقى ساريًا كما هو، لكن لا يمكن حفظه أو استنساخه هكذا.
        [two] يخالف النص قواعد اليوم في موضعين. يبقى ساريًا كما هو، لكن لا يمكن حفظه أو استنساخه هكذا.
        [few] يخالف النص قواعد اليوم في { $n } مواضع. يبقى ساريًا كما هو، لكن لا يمكن حفظه أو استنساخه هكذا.
        [many] يخالف النص قواعد اليوم في { $n } موضعًا. يبقى ساريًا كما هو، لكن لا يمكن حفظه أو استنساخه هكذا.
       *[other] يخالف النص قواعد اليوم في { $n } موضع. يبقى ساريًا كما هو، لكن لا يمكن حفظه أو استنساخه هكذا.
    }
policy-group-over = المجموعة { $group } معطّلة: لم يعد أحد يستطيع طلب هذه السياسة. يحتفظ بها الشركاء الذين لديهم.
policy-group-over-draft = المجموعة { $group } معطّلة، فلا يمكن حفظ هذه المسودة ولا نشرها. استنسخها في مجموعة أخرى.
policy-users = من يستعملها
policy-users-caption = الشركاء الذين يستعملون السياسة أو ينتظرونها، المعتمد أولًا
policy-users-partner = الشريك
policy-users-since = منذ
policy-users-request = الطلب
policy-users-more =
    { $n ->
        [zero] لا يُعرض شيء.
        [one] يُعرض الأول فقط؛ هناك غيره.
        [two] يُعرض الأولان فقط؛ هناك غيرهما.
        [few] تُعرض أول { $n } فقط؛ هناك غيرها.
        [many] تُعرض أول { $n } فقط؛ هناك غيرها.
       *[other] تُعرض أول { $n } فقط؛ هناك غيرها.
    }
policy-users-draft = لا أحد: لا يمكن طلب مسودة.
policy-users-nobody = لا شريك يستعملها ولا ينتظرها.
policy-timeline = السجل الزمني
policy-timeline-lead = ما حدث لـ { $name } وما رُفض.
policy-timeline-none = لم يحدث شيء بعد
policy-timeline-count =
    { $n ->
        [zero] لا قيود
        [one] قيد واحد
        [two] قيدان
        [few] { $n } قيود
        [many] { $n } قيدًا
       *[other] { $n } قيد
    }
policy-timeline-all =
    { $n ->
        [zero] لا قيود
        [one] قيد واحد
        [two] القيدان
        [few] كل القيود، وعددها { $n }
        [many] كل القيود، وعددها { $n }
       *[other] كل القيود، وعددها { $n }
    }

# ما يختلف.
policy-compare-title = مقارنة { $name }
policy-compare-lead = سطرًا سطرًا، بالتنسيق والترتيب نفسيهما.
policy-compare-with = المقارنة بسياسة أخرى
policy-compare-caption = السياسات المنشورة من النوع نفسه حسب الاسم
policy-compare-shown = معروضة أعلاه
policy-compare-more = هناك غيرها. ابحث عن جزء من الاسم.
policy-compare-none = لا سياسة أخرى منشورة من هذا النوع توافق البحث.
policy-diff-against = مقارنةً بـ { $name } من { $group }
policy-diff-saved = المسودة كما حُفظت آخر مرة.
policy-diff-caption = الفروق بين { $left } و{ $right }
policy-diff-counts = { $plus }، { $minus }
policy-diff-plus =
    { $n ->
        [zero] لم يُضف سطر
        [one] أُضيف سطر واحد
        [two] أُضيف سطران
        [few] أُضيفت { $n } أسطر
        [many] أُضيف { $n } سطرًا
       *[other] أُضيف { $n } سطر
    }
policy-diff-minus =
    { $n ->
        [zero] لم يُحذف سطر
        [one] حُذف سطر واحد
        [two] حُذف سطران
        [few] حُذفت { $n } أسطر
        [many] حُذف { $n } سطرًا
       *[other] حُذف { $n } سطر
    }
policy-diff-none = كلاهما يقول الشيء نفسه.
policy-diff-open = فتح { $name } من { $group }
policy-diff-other = المقارنة بسياسة أخرى

# النشر.
policy-publish = هل تُنشر { $name }؟
policy-publish-lead = بعدها يمكن لشركاء المجموعة طلبها.
policy-publish-whom = من يعنيه الأمر
policy-publish-partners = الشركاء النشطون
policy-publish-partners-word = ينتمون إلى { $group } ويمكنهم طلبها. ينتظر كل طلب قرارًا.
policy-publish-nobody = لا ينتمي شريك نشط إلى { $group } بعد. من ينضم إليها يمكنه طلب هذه السياسة.
policy-publish-stays = ما يبقى
policy-publish-stays-word = لا يُنقل إليها أحد: الشركاء الذين يستعملون سياسة أخرى يحتفظون بها.
policy-publish-confirm = التأكيد
policy-publish-final = السياسة المنشورة للقراءة فقط. لتغييرها استنسخها في مجموعة أخرى.
policy-publish-do = نشر { $name }
policy-publish-leave = إبقاؤها مسودة
policy-publish-text = ما يُنشر
policy-publish-alone = لا سياسة منشورة بهذا الاسم للمقارنة بها.
policy-publish-not-yet = لم تُنشر
policy-publish-changed = غيّر { $by } المسودة بعد أن فتحت هذه الصفحة. لم يُنشر شيء. انظر إليها من جديد أدناه.
policy-published = نُشرت { $name }. يمكن الآن لشركاء المجموعة طلبها.

# الاستنساخ.
policy-clone = استنساخ { $name }
policy-clone-lead = ينشئ مسودة بالاسم والنص نفسيهما في مجموعة أخرى. تبقى هذه السياسة كما هي.
policy-clone-group = إلى أي مجموعة
policy-clone-hint = يجب ألا تكون في المجموعة سياسة باسم { $name }.
policy-clone-do = استنسخ { $name }
policy-clone-taken = في تلك المجموعة سياسة بهذا الاسم. لم يُستنسخ شيء. اختر مجموعة أخرى.
policy-cloned = استُنسخت { $name } في { $group }. هذه هي المسودة الجديدة.
policy-clone-nowhere = لا توجد مجموعة أخرى
policy-clone-nowhere-word = يذهب المستنسَخ إلى مجموعة أخرى قيد الاستعمال. أنشئ واحدة أولًا.

# التعطيل.
policy-end = هل تُعطَّل { $name }؟
policy-end-lead = لن يستطيع أحد طلبها. ولا يمكن تفعيلها من جديد.
policy-end-confirm = التأكيد
policy-end-free = لا شريك يستعملها ولا ينتظرها. يُحتفظ بنصها وسجلها.
policy-end-do = تعطيل { $name }
policy-end-leave = إبقاؤها سارية
policy-end-not-yet = لم تُعطَّل
policy-end-used = لا يمكن تعطيلها بعد
policy-end-used-word = الطلبات أدناه تستعملها أو تنتظرها. على مدير الشركاء البتّ في المنتظِر منها، وتنتهي المعتمدة بانتهاء شريكها.
policy-end-draft = هذه مسودة ولا يمكن لأحد طلبها. لا شيء يُعطَّل.
policy-end-already = هي معطّلة أصلًا. لم يتغير شيء.
policy-end-granted = يستعملها طلب معتمد أو مفتاح API نشط. لم يتغير شيء. أنهِ هذا الاستعمال أولًا.
policy-end-requested = ينتظرها طلب. لم يتغير شيء. يجب البتّ فيه أولًا.
policy-deactivated = عُطّلت { $name }. لم يعد أحد يستطيع طلبها.

# لماذا لم يتم شيء.
policy-document-broken =
    { $n ->
        [zero] لم يُحفظ شيء.
        [one] يخالف النص قواعد اليوم في موضع واحد. لم يُحفظ شيء. صحّح النص أولًا.
        [two] يخالف النص قواعد اليوم في موضعين. لم يُحفظ شيء. صحّح النص أولًا.
        [few] يخالف النص قواعد اليوم في { $n } مواضع. لم يُحفظ شيء. صحّح النص أولًا.
        [many] يخالف النص قواعد اليوم في { $n } موضعًا. لم يُحفظ شيء. صحّح النص أولًا.
       *[other] يخالف النص قواعد اليوم في { $n } موضع. لم يُحفظ شيء. صحّح النص أولًا.
    }
policy-not-a-draft = لا يُعدَّل إلا المسودة، وهذه السياسة نُشرت. لم يُحفظ شيء. لتغييرها استنسخها في مجموعة أخرى.
policy-already-published = نُشرت من قبل. لم يتغير شيء.
policy-not-active = ليست سارية. لم يتغير شيء.
policy-expired = انتهت مدتها. لم يتغير شيء.
policy-group-off = مجموعة السياسات معطّلة. لم يُحفظ شيء. اختر مجموعة قيد الاستعمال، أو استنسخ السياسة في واحدة منها.
