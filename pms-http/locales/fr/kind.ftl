# Le nom des types de partenaires.
kind-auth = Authentification
kind-credential = Justificatifs
kind-device = Fournisseur d’appareils
kind-ftm = Fournisseur de puces FTM
kind-abis = ABIS
kind-misp = MISP
kind-online-verification = Vérification en ligne
kind-manual-adjudication = Vérification manuelle
kind-print = Impression
kind-internal = Interne
kind-sdk = Fournisseur de SDK
kind-binding = Liaison de portefeuille
kind-partner-admin = Administration des partenaires
