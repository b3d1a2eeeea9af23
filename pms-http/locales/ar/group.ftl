# مجموعات السياسات.
group-new = أنشئ مجموعة سياسات
group-new-lead = ينتمي الشريك إلى مجموعة واحدة ويمكنه طلب سياسات هذه المجموعة.
group-name = الاسم
group-name-hint = 128 حرفًا على الأكثر. لا يمكن تغييره لاحقًا.
group-name-missing = أدخل اسمًا، مثلًا: الخدمات المصرفية للأفراد
group-name-taken = توجد مجموعة بهذا الاسم. اختر اسمًا آخر.
group-description = الوصف
group-description-hint = لمن هي، 256 حرفًا على الأكثر.
group-description-missing = اكتب لمن هذه المجموعة
group-make = أنشئ المجموعة
group-leave = العودة إلى المجموعات
group-made = أُنشئت { $name }. يمكن الآن إعداد سياسات فيها.
group-none-active = لا توجد مجموعة سياسات قيد الاستعمال. على مدير السياسات أن ينشئ واحدة أولًا.

# القائمة.
group-since = منذ
group-state = الحالة
group-state-all = كل الحالات
group-count =
    { $n ->
        [zero] لا مجموعات
        [one] مجموعة واحدة
        [two] مجموعتان
        [few] { $n } مجموعات
        [many] { $n } مجموعة
       *[other] { $n } مجموعة
    }
group-caption = مجموعات السياسات، { $order }
group-order-newest = الأحدث أولًا
group-order-oldest = الأقدم أولًا
group-order-name = حسب الاسم
group-order-name-back = حسب الاسم من آخره
group-order-description = حسب الوصف
group-order-description-back = حسب الوصف من آخره
group-order-state = النشطة أولًا
group-order-state-back = المعطّلة أولًا
group-chip-name = الاسم: { $name }
group-chip-description = الوصف: { $text }
group-chip-active = نشطة
group-chip-deactivated = معطّلة
group-none-fit = لا مجموعة توافق عوامل التصفية هذه
group-none-fit-word = أزل أحد عوامل التصفية، أو ابحث عن جزء أقصر من الاسم.
group-none = لا توجد مجموعة سياسات بعد
group-none-word = تُعدّ السياسات في مجموعة، وينتمي إليها الشريك الذي يحتاج إلى سياسات.

# مجموعة واحدة.
group-choose = اختر مجموعة سياسات
group-gone = هذه المجموعة ليست قيد الاستعمال. اختر غيرها.
group-policies-caption = سياسات المجموعة حسب الاسم
group-policies-none = لا سياسات في المجموعة بعد.
group-policies-all =
    { $n ->
        [zero] لا سياسات
        [one] سياسة واحدة
        [two] السياستان
        [few] كل السياسات، وعددها { $n }
        [many] كل السياسات، وعددها { $n }
       *[other] كل السياسات، وعددها { $n }
    }
group-published =
    { $n ->
        [zero] لا منشورة
        [one] واحدة منشورة
        [two] اثنتان منشورتان
        [few] { $n } منشورة
        [many] { $n } منشورة
       *[other] { $n } منشورة
    }
group-drafts =
    { $n ->
        [zero] لا مسودات
        [one] مسودة واحدة
        [two] مسودتان
        [few] { $n } مسودات
        [many] { $n } مسودة
       *[other] { $n } مسودة
    }
group-ended =
    { $n ->
        [zero] لا معطّلة
        [one] واحدة معطّلة
        [two] اثنتان معطّلتان
        [few] { $n } معطّلة
        [many] { $n } معطّلة
       *[other] { $n } معطّلة
    }
group-partners =
    { $n ->
        [zero] لا شركاء نشطين
        [one] شريك نشط واحد
        [two] شريكان نشطان
        [few] { $n } شركاء نشطين
        [many] { $n } شريكًا نشطًا
       *[other] { $n } شريك نشط
    }
group-to-deactivate = تعطيل…

# التعطيل.
group-end = هل تُعطَّل { $name }؟
group-end-lead = لن ينضم إليها شريك، ولن تُعدّ فيها سياسة.
group-end-partners = يحتفظ شركاؤها بما مُنحوا، ولا يستطيعون طلب شيء جديد.
group-end-confirm = التأكيد
group-end-do = تعطيل { $name }
group-end-leave = إبقاؤها نشطة
group-end-not-yet = لم تُعطَّل
group-end-holds = لا يمكن تعطيلها بعد
group-end-holds-word = فيها سياسات سارية أو مسودات. عطّل المنشورة أولًا؛ أما المسودة فتُنشر ثم تُعطَّل.
group-end-published =
    { $n ->
        [zero] لا سياسات منشورة
        [one] سياسة منشورة واحدة
        [two] سياستان منشورتان
        [few] { $n } سياسات منشورة
        [many] { $n } سياسة منشورة
       *[other] { $n } سياسة منشورة
    }
group-end-drafts-here =
    { $n ->
        [zero] لا مسودات
        [one] مسودة واحدة
        [two] مسودتان
        [few] { $n } مسودات
        [many] { $n } مسودة
       *[other] { $n } مسودة
    }
group-end-already = هي معطّلة أصلًا. لم يتغير شيء.
group-end-policies = فيها سياسات سارية. لم يتغير شيء. عطّلها أولًا.
group-end-drafts = فيها مسودات. لم يتغير شيء. انشرها وعطّلها أولًا.
group-end-both = فيها سياسات سارية ومسودات. لم يتغير شيء. عطّلها أولًا.
group-deactivated = عُطّلت { $name }. يحتفظ شركاؤها بما مُنحوا.
