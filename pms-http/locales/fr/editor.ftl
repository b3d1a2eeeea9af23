# L’éditeur.
editor-edit-title = Modifier { $name }
editor-save = Enregistrer le brouillon
editor-saved = Le brouillon { $name } est enregistré.
editor-form = Formulaire
editor-form-saved = Dernier enregistrement : { $at }
editor-text = Texte
editor-text-label = Politique en JSON
editor-text-length = { $n } octets sur { $most }, sans les blancs. Un texte enregistré est remis en forme.
editor-text-most = Au plus { $most } octets, sans les blancs.
editor-check = Vérifier le texte
editor-checked = Le texte n’a pas d’erreur. Rien n’est encore enregistré.
editor-fill = Remplir le formulaire d’après le texte
editor-filled = Le formulaire dit ce que dit le texte. Rien n’est encore enregistré.
editor-write = Écrire le formulaire dans le texte
editor-written = Le texte dit ce que dit le formulaire. Rien n’est encore enregistré.
editor-both = Le formulaire et le texte ont tous deux été modifiés et diffèrent sur : { $names }. Écrivez le formulaire dans le texte, ou remplissez le formulaire d’après le texte ; puis enregistrez.
editor-not-saved =
    { $n ->
        [one] Non enregistré : il y a { $n } erreur
       *[other] Non enregistré : il y a { $n } erreurs
    }
editor-changed = Non enregistré : { $by } a modifié cette politique ({ $at }). Votre texte est ci-dessous.
editor-overtaken = Regardez ci-dessous ce qui diffère. Enregistré de nouveau, votre texte remplace l’autre.
editor-theirs = Ce qui diffère du texte enregistré
editor-side-theirs = Texte enregistré
editor-side-yours = Votre texte
editor-excerpt = Lignes { $from } à { $to }
editor-control = { $row } : { $column }

# Le formulaire d’une politique d’authentification.
editor-token = Jeton pour le partenaire
editor-token-hint = Ce qui permet au partenaire de reconnaître une personne.
editor-token-random = Nouveau à chaque demande
editor-token-partner = Le même pour ce partenaire
editor-token-policy = Le même pour cette politique
editor-ways = Comment les personnes peuvent prouver leur identité
editor-ways-hint = Ce qui est obligatoire est aussi autorisé.
editor-ways-way = Moyen
editor-ways-allowed = Autorisé
editor-ways-mandatory = Obligatoire
editor-way-otp = Mot de passe à usage unique
editor-way-demo = Données démographiques
editor-way-kyc = Données avec la réponse (e-KYC)
editor-way-finger = Doigt
editor-way-iris = Iris
editor-way-face = Visage
editor-way-pin = Code PIN
editor-way-password = Mot de passe
editor-way-key-bound-token = Jeton lié à une clé
editor-way-wallet = Portefeuille
editor-way-otp-request = Envoi de mots de passe à usage unique
editor-way-kyc-auth = Connexion par eSignet
editor-way-kyc-exchange = Données après une connexion par eSignet
editor-way-key-binding = Rattachement de clés
editor-way-vci-exchange = Délivrance de justificatifs vérifiables
editor-attributes = Données que le partenaire reçoit
editor-attributes-hint = Aussi peu que le but l’exige.
editor-attributes-more = Autres attributs
editor-attributes-more-hint = Noms du schéma d’identité, séparés par des virgules.
editor-attribute-full-name = Nom complet
editor-attribute-date-of-birth = Date de naissance
editor-attribute-gender = Sexe
editor-attribute-residence-status = Statut de résident
editor-attribute-phone = Téléphone
editor-attribute-email = Courriel
editor-attribute-address-1 = Adresse, ligne 1
editor-attribute-address-2 = Adresse, ligne 2
editor-attribute-address-3 = Adresse, ligne 3
editor-attribute-city = Ville
editor-attribute-region = Région
editor-attribute-province = Province
editor-attribute-postal-code = Code postal
editor-attribute-photo = Photographie
editor-languages = Langues des données
editor-languages-hint = Codes de trois lettres, séparés par des virgules, par exemple eng, ara.

# Le formulaire d’une politique MISP.
editor-flags = Ce que le fournisseur peut faire pour ses partenaires
editor-flags-hint = Ce qui n’est pas coché est refusé.
editor-flag-auth = Transmettre des demandes d’authentification
editor-flag-kyc = Transmettre des demandes d’e-KYC
editor-flag-key-binding = Rattacher des clés
editor-flag-otp = Faire envoyer des mots de passe à usage unique
editor-flag-vci = Faire délivrer des justificatifs vérifiables
editor-flag-bound-token = Se fier aux jetons de clés rattachées

# Le formulaire d’un partage de données.
editor-share-type = Comment les données parviennent au partenaire
editor-share-type-link = Par un lien vers un partage
editor-share-type-direct = Directement, dans le message
editor-share-encryption = Chiffrement
editor-share-encryption-partner = Avec le certificat du partenaire
editor-share-encryption-none = Aucun
editor-share-minutes = Durée de validité d’un lien, en minutes
editor-share-transactions = Nombre d’utilisations possibles
editor-share-domain = Hôte du partage de données
editor-share-domain-hint = Par exemple datashare.datashare.
editor-share-source = Origine des données
editor-share-source-hint = Par exemple ID Repository ou Packet Manager.
editor-share-protocol = Protocole
editor-shares = Attributs partagés
editor-shares-hint = Ce qui est chiffré est aussi partagé. Les sources et les filtres sont dans le texte.
editor-shares-attribute = Attribut
editor-shares-shared = Partagé
editor-shares-encrypted = Chiffré
editor-shares-format = Format
editor-shares-more = Autres attributs, chiffrés

# Ce qui ne va pas dans un texte : où, quoi, que faire.
editor-fault-unfinished = Ligne { $line }, colonne { $column } : le texte s’arrête trop tôt. Fermez le crochet, l’accolade ou le guillemet resté ouvert.
editor-fault-unexpected = Ligne { $line }, colonne { $column } : ceci n’a pas sa place ici.
editor-fault-missing-comma = Ligne { $line }, colonne { $column } : mettez une virgule ici, après la valeur.
editor-fault-trailing-comma = Ligne { $line }, colonne { $column } : retirez cette virgule ; rien ne la suit.
editor-fault-missing-colon = Ligne { $line }, colonne { $column } : mettez un deux-points ici, après le nom.
editor-fault-unquoted = Ligne { $line }, colonne { $column } : mettez les noms et les textes entre guillemets doubles droits.
editor-fault-escape = Ligne { $line }, colonne { $column } : JSON ne connaît pas cette séquence. Écrivez deux barres obliques inverses pour une.
editor-fault-surrogate = Ligne { $line }, colonne { $column } : ceci est une moitié de caractère. Saisissez le caractère lui-même.
editor-fault-line-end = Ligne { $line }, colonne { $column } : un texte tient sur une ligne. Écrivez \n pour une fin de ligne et \t pour une tabulation.
editor-fault-number = Ligne { $line }, colonne { $column } : ce nombre est trop grand.
editor-fault-too-deep = Ligne { $line }, colonne { $column } : les niveaux sont trop imbriqués. 32 niveaux sont permis.
editor-fault-too-large = Le texte est trop long : 64 ko sont permis sans les blancs, et 256 ko avec eux.
editor-fault-missing = Ligne { $line }, colonne { $column } : { $what } manque dans cet objet. Ajoutez-le.
editor-fault-unknown = Ligne { $line }, colonne { $column } : { $what } n’est pas connu ici. Retirez-le, ou corrigez son nom.
editor-fault-not-allowed = Ligne { $line }, colonne { $column } : { $what } doit être l’une de ces valeurs : { $allowed }.
editor-fault-no-object = Ligne { $line }, colonne { $column } : le texte doit être un seul objet, entre accolades.
editor-fault-object = Ligne { $line }, colonne { $column } : { $what } doit être un objet, entre accolades.
editor-fault-array = Ligne { $line }, colonne { $column } : { $what } doit être une liste, entre crochets.
editor-fault-text = Ligne { $line }, colonne { $column } : { $what } doit être un texte, entre guillemets.
editor-fault-flag = Ligne { $line }, colonne { $column } : { $what } doit être true ou false, sans guillemets.
editor-fault-empty-array = Ligne { $line }, colonne { $column } : { $what } doit avoir au moins un élément.
editor-fault-empty-text = Ligne { $line }, colonne { $column } : { $what } ne doit pas être vide.
editor-fault-twice = Ligne { $line }, colonne { $column } : { $what } est ici pour la deuxième fois. Retirez l’un des deux.
editor-fault-control = Ligne { $line }, colonne { $column } : { $what } contient un caractère invisible. Saisissez-le de nouveau.
editor-faults-more =
    { $n ->
        [one] Il y a { $n } autre erreur.
       *[other] Il y a { $n } autres erreurs.
    }
