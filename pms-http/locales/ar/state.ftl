### المفردات الوحيدة للحالات.
### $of: صاحب الحالة (partner, certificate, authority, policy, group, link, key, client) لمطابقة الكلمة.
### $n: الأيام المتبقية أو رقم الإصدار.

state-active =
    { $of ->
        [certificate] نشطة
        [authority] نشطة
        [policy] نشطة
        [group] نشطة
       *[other] نشط
    }
state-approved =
    { $of ->
        [certificate] معتمدة
        [authority] معتمدة
        [policy] معتمدة
        [group] معتمدة
       *[other] معتمد
    }
state-published =
    { $of ->
        [certificate] منشورة
        [authority] منشورة
        [policy] منشورة
        [group] منشورة
       *[other] منشور
    }
state-valid =
    { $of ->
        [certificate] صالحة
        [authority] صالحة
        [policy] صالحة
        [group] صالحة
       *[other] صالح
    }
state-met = مستوفاة
state-met-warning = مستوفاة مع تنبيه
state-done = تم
state-waiting = بانتظار القرار
state-setting-up = قيد الإعداد
state-not-yet-valid = لم تبدأ الصلاحية بعد
state-days-left =
    { $n ->
        [zero] ينتهي اليوم
        [one] يوم واحد متبقٍّ
        [two] يومان متبقيان
        [few] { $n } أيام متبقية
        [many] { $n } يومًا متبقيًا
       *[other] { $n } يوم متبقٍّ
    }
state-missing = الشهادة ناقصة
state-draft = مسودة
state-draft-of = مسودة الإصدار { $n }
state-rejected =
    { $of ->
        [certificate] مرفوضة
        [authority] مرفوضة
        [policy] مرفوضة
        [group] مرفوضة
       *[other] مرفوض
    }
state-expired =
    { $of ->
        [certificate] منتهية
        [authority] منتهية
        [policy] منتهية
        [group] منتهية
       *[other] منتهٍ
    }
state-revoked =
    { $of ->
        [certificate] ملغاة
        [authority] ملغاة
        [policy] ملغاة
        [group] ملغاة
       *[other] ملغى
    }
state-not-saved =
    { $of ->
        [certificate] لم تُحفظ
        [authority] لم تُحفظ
        [policy] لم تُحفظ
        [group] لم تُحفظ
       *[other] لم يُحفظ
    }
state-not-done = لم يُنفَّذ
state-not-met = غير مستوفاة
state-deactivated =
    { $of ->
        [certificate] معطّلة
        [authority] معطّلة
        [policy] معطّلة
        [group] معطّلة
       *[other] معطّل
    }
state-replaced =
    { $of ->
        [certificate] مستبدَلة
        [authority] مستبدَلة
        [policy] مستبدَلة
        [group] مستبدَلة
       *[other] مستبدَل
    }
state-ended =
    { $of ->
        [certificate] انتهت
        [authority] انتهت
        [policy] انتهت
        [group] انتهت
       *[other] انتهى
    }
state-suspended =
    { $of ->
        [certificate] موقوفة
        [authority] موقوفة
        [policy] موقوفة
        [group] موقوفة
       *[other] موقوف
    }
state-not-checked = لم تُفحص
