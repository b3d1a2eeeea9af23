# البحث.
search-lead = الشركاء والسياسات والشهادات، بما لديك عنها.
search-find = ابحث عن
search-name = الاسم
search-partner = الشريك
search-partners = الشركاء
search-policies = السياسات
search-certificates = شهادات الشركاء
search-anchors = مخزن الثقة
search-more = توجد نتائج أخرى. اكتب المزيد.
search-none = لم يُعثر على { $text }
search-none-word = تُعثر على الأسماء والمعرّفات ببدايتها. أما البريد والرقم التسلسلي والبصمة فيجب أن تكون كاملة.
search-nothing-yet = اكتب ما لديك
search-nothing-yet-word = بداية اسم أو معرّف، أو بريد إلكتروني أو رقم تسلسلي أو بصمة بالكامل.
