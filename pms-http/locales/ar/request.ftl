# طلبات الشريك للسياسات.
request-lead = ما يمكن لتطبيقاتك أن تسأل عنه. ولكل طلب قرار من أحد المديرين.
request-new-link = اطلب سياسة
request-deactivated = مؤسستك معطّلة. لا يمكن طلب شيء.
request-none = لا طلبات بعد
request-none-word = اختر سياسة من مجموعتك واذكر سبب حاجتك إليها.
request-not-yet = لا طلبات بعد لأن مؤسستك غير نشطة
request-not-yet-word = تصير نشطة بأول شهادة لها. بعدها يمكنك طلب السياسات هنا.
request-none-such = لا طلب بهذه الصفة
request-none-such-word = اختر حالة أخرى أو امسح التصفية.
request-any-state = أي حالة
request-count =
    { $n ->
        [zero] لا طلبات
        [one] طلب واحد
        [two] طلبين
        [few] { $n } طلبات
        [many] { $n } طلبًا
       *[other] { $n } طلب
    }
request-caption = طلباتك للسياسات، الأحدث أولًا ما لم تُرتَّب
request-policy = السياسة
request-policy-missing = اختر سياسة
request-use = الغرض
request-use-hint = ماذا تفعل بها تطبيقاتك، ولمن. يقرأ المدير هذا.
request-use-missing = اذكر سبب حاجتك إلى السياسة
request-asked = تاريخ الطلب
request-decided = تاريخ القرار
request-undecided = مدة الانتظار: { $age }
request-reason = السبب
request-no-reason = لم يُذكر سبب. راسل السجل إن أردت معرفته.
request-state = الحالة
request-facts = الطلب
request-about = عن السياسة
request-again = اطلبها من جديد
request-new = اطلب سياسة
request-new-lead = يقرأ أحد المديرين طلبك ويعتمده أو يرفضه.
request-of-group = سياسات { $group }
request-do = أرسل الطلب
request-leave = العودة إلى الطلبات
request-made = طُلبت { $policy }. القرار لأحد المديرين، وسترى الجواب هنا.
request-hindrance-deactivated = لا يمكن طلب شيء لأن مؤسستك معطّلة
request-hindrance-deactivated-word = راسل السجل إن أردت معرفة السبب.
request-hindrance-no-certificate = ارفع شهادة أولًا
request-hindrance-no-certificate-word = تصير مؤسستك نشطة بأول شهادة لها. بعدها يمكنك طلب السياسات.
request-hindrance-no-group = لا يمكن طلب شيء لأن مؤسستك بلا مجموعة سياسات
request-hindrance-no-group-word = على السجل أن يضيف واحدة. راسله.
request-hindrance-no-policy = لا تضم مجموعتك بعد أي سياسة سارية
request-hindrance-no-policy-word = ينشرها مدير السياسات. عُد لاحقًا.
request-hindrance-all-requested = طلبت كل سياسات مجموعتك
request-hindrance-all-requested-word = كل منها معتمدة أو بانتظار القرار.
request-policy-gone = لم تعد هذه السياسة سارية في مجموعتك. لم يُحفظ شيء. اختر غيرها.
request-waits-already = طلبت هذه السياسة من قبل وهي بانتظار القرار. لم يُحفظ شيء.
request-granted-already = هذه السياسة معتمدة لك أصلًا. لم يُحفظ شيء.
request-approved-already = الطلب معتمد أصلًا. لم يتغير شيء.
request-rejected-already = الطلب مرفوض أصلًا. لم يتغير شيء.
request-no-extractors = لا توجد مستخرجات بيومترية محفوظة لهذا الطلب، وهذا النوع من الشركاء يحتاج إليها. لم يتغير شيء.
request-policy-not-in-force = لم تعد السياسة سارية. لم يتغير شيء.
request-policy-expired = انتهت السياسة. لم يتغير شيء.
request-group-not-in-use = لم تعد مجموعة السياسات قيد الاستعمال. لم يتغير شيء.
