# Les noms des rôles.
role-partner-admin = Administrateur des partenaires
role-policy-manager = Gestionnaire des politiques
role-partner-manager = Gestionnaire des partenaires
role-partner = Partenaire
role-pms-user = Service de la gestion des partenaires
role-credential-issuance = Émission de justificatifs
role-create-share = Partage de données
role-id-authentication = Authentification d’identité
role-registration-processor = Traitement des enrôlements
role-resident = Services aux résidents
role-id-repository = Répertoire des identités
