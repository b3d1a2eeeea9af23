# Les conditions.
terms-title = Conditions
terms-lead = Lisez-les avant de continuer. Elles ne vous seront redemandées que si elles changent.
terms-version = Version { $version }
terms-new = Les conditions ont changé depuis que vous les avez acceptées (version { $old }, { $date }).
terms-accepted-on = Vous avez accepté la version { $version } : { $date }.
terms-tick = J’ai lu les conditions et je les accepte pour mon organisation
terms-not-ticked = Cochez la case pour accepter les conditions
terms-changed = Les conditions ont changé pendant votre lecture. Rien n’a été enregistré. Relisez-les.
terms-accept = Accepter les conditions
terms-leave = Se déconnecter
terms-accepted = Vous avez accepté les conditions.
