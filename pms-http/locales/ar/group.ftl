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
