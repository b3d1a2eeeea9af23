# تسجيل الشريك كما يراه مستخدمه.
organisation-lead = ما حفظه السجل عن مؤسستك وعنك.
organisation-registration = التسجيل
organisation-name = المؤسسة
organisation-state = الحالة
organisation-id = معرّف الشريك
organisation-kind = نوع الشريك
organisation-group = مجموعة السياسات
organisation-registered = تاريخ التسجيل
organisation-contact = التواصل
organisation-person = الشخص
organisation-email = البريد الإلكتروني
organisation-phone = الهاتف
organisation-address = العنوان البريدي
organisation-letters = لغة المراسلات
organisation-change = هل هناك خطأ؟ يصحّحه السجل.
