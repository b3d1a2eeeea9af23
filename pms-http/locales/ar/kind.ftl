# أسماء أنواع الشركاء.
kind-auth = تحقق
kind-credential = وثائق
kind-device = مزود أجهزة
kind-ftm = مزود شرائح FTM
kind-abis = ABIS
kind-misp = MISP
kind-online-verification = تحقق عبر الإنترنت
kind-manual-adjudication = بت يدوي
kind-print = طباعة
kind-internal = داخلي
kind-sdk = مزود SDK
kind-binding = ربط المحافظ
kind-partner-admin = إدارة الشركاء
