# Son propre profil et mot de passe.
profile-person = Vous
profile-user = Nom d’utilisateur
profile-email = E-mail
profile-organisation = Organisation
profile-roles = Rôles
profile-no-role = Aucun rôle. Un administrateur vous en donne un.
profile-terms = Conditions
profile-read-terms = Lire les conditions
profile-change-password = Changer le mot de passe
profile-appearance = Apparence
profile-appearance-lead = L’aspect de ces pages pour vous, sur tout appareil où vous vous connectez.
profile-theme = Clair ou sombre
profile-theme-system = Comme l’appareil
profile-theme-light = Clair
profile-theme-dark = Sombre
profile-density = Densité
profile-density-comfortable = Confortable
profile-density-compact = Compacte
profile-density-compact-hint = Pour les longues listes.
profile-clock = Heures
profile-clock-local = À l’heure du registre
profile-clock-utc = En UTC
profile-plain = Sans les lignes gravées
profile-no-letters = Désactiver les raccourcis d’une seule lettre
profile-no-letters-hint = Par exemple j et k dans les décisions, et / pour la recherche. Utile si vous parlez à votre appareil.
profile-keep-look = Garder cette apparence
profile-look-kept = L’apparence est gardée.
password-title = Changer votre mot de passe
password-one-time = Quelqu’un d’autre a créé le mot de passe de votre connexion. Choisissez-en un que vous seul connaissez ; vous pourrez ensuite continuer.
password-old = Mot de passe actuel
password-old-one-time = Mot de passe à usage unique
password-old-missing = Saisissez le mot de passe de votre connexion
password-old-wrong = Ce n’est pas votre mot de passe actuel. Rien n’a été modifié. Saisissez-le à nouveau.
password-new = Nouveau mot de passe
password-new-hint = Au moins { $least } caractères. Plusieurs mots se retiennent facilement et se devinent mal.
password-too-short =
    { $n ->
        [one] Utilisez au moins { $n } caractère
       *[other] Utilisez au moins { $n } caractères
    }
password-same = Le nouveau mot de passe est l’actuel. Choisissez-en un autre.
password-repeated = Nouveau mot de passe, encore une fois
password-differs = Les deux saisies diffèrent. Saisissez deux fois le nouveau mot de passe.
password-blocked = Trop de mots de passe erronés. Rien n’a été modifié. Attendez { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} et réessayez.
password-elsewhere = Votre mot de passe n’est pas conservé ici. Changez-le là où vous vous connectez.
password-change = Changer le mot de passe
password-keep = Garder l’actuel
password-changed = Le mot de passe est changé. Partout ailleurs, vous êtes déconnecté.
