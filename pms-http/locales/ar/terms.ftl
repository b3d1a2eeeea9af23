# الشروط.
terms-title = الشروط
terms-lead = اقرأها قبل أن تتابع. ولن تُسأل عنها مرة أخرى إلا إذا تغيّرت.
terms-version = الإصدار { $version }
terms-new = تغيّرت الشروط منذ أن قبلتها (الإصدار { $old }، { $date }).
terms-accepted-on = قبلت الإصدار { $version }: { $date }.
terms-tick = قرأت الشروط وأقبلها باسم مؤسستي
terms-not-ticked = ضع علامة في المربع لقبول الشروط
terms-changed = تغيّرت الشروط أثناء قراءتك. لم يُحفظ شيء. اقرأها من جديد.
terms-accept = اقبل الشروط
terms-leave = سجّل الخروج
terms-accepted = قبلت الشروط.
