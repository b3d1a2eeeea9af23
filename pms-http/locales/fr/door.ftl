# Connexion et déconnexion.
door-log-in = Se connecter
door-about = À propos
door-motto = Qui peut interroger le registre, sur quoi, et jusqu’à quand.
door-name = E-mail ou nom d’utilisateur
door-password = Mot de passe
door-needed = Connectez-vous pour voir cette page. Vous y reviendrez.
door-kept = Votre session est terminée. Votre saisie est conservée pendant 30 minutes : connectez-vous, et elle se retrouve dans le formulaire. Rien n’a encore été enregistré.
door-not-logged-in = Vous n’êtes pas connecté
door-wrong = Le nom ou le mot de passe est faux. Vérifiez les deux et réessayez.
door-blocked = Trop de mots de passe erronés. Attendez { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} et réessayez.
door-elsewhere = Ce serveur ne vérifie pas lui-même les mots de passe. Connectez-vous là où votre organisation le fait.
door-logged-out = Vous êtes déconnecté.
door-new-here = Pas encore de compte ? Le registre en crée un pour votre organisation et vous remet un mot de passe à usage unique.
