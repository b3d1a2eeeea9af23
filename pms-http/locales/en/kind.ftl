# What types of partners are called.
kind-auth = Authentication
kind-credential = Credential
kind-device = Device provider
kind-ftm = FTM chip provider
kind-abis = ABIS
kind-misp = MISP
kind-online-verification = Online verification
kind-manual-adjudication = Manual adjudication
kind-print = Print
kind-internal = Internal
kind-sdk = SDK provider
kind-binding = Wallet binding
kind-partner-admin = Partner administration
