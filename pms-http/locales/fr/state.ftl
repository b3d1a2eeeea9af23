### Le vocabulaire unique des états.
### $of : ce qui est dans cet état (partner, certificate, authority, policy, group, link, key, client), pour accorder le mot.
### $n : jours restants, ou numéro de version.

state-active =
    { $of ->
        [authority] Active
        [policy] Active
        [link] Active
        [key] Active
       *[other] Actif
    }
state-approved =
    { $of ->
        [authority] Approuvée
        [policy] Approuvée
        [link] Approuvée
        [key] Approuvée
       *[other] Approuvé
    }
state-published =
    { $of ->
        [authority] Publiée
        [policy] Publiée
        [link] Publiée
        [key] Publiée
       *[other] Publié
    }
state-valid =
    { $of ->
       *[other] Valable
    }
state-met = Respectée
state-met-warning = Respectée, avec un avertissement
state-done = Fait
state-waiting = En attente
state-setting-up = Mise en route
state-not-yet-valid = Pas encore valable
state-days-left =
    { $n ->
        [0] Expire aujourd’hui
        [one] { $n } jour restant
       *[other] { $n } jours restants
    }
state-missing = Certificat manquant
state-draft = Brouillon
state-draft-of = Brouillon de la version { $n }
state-rejected =
    { $of ->
        [authority] Rejetée
        [policy] Rejetée
        [link] Rejetée
        [key] Rejetée
       *[other] Rejeté
    }
state-expired =
    { $of ->
        [authority] Expirée
        [policy] Expirée
        [link] Expirée
        [key] Expirée
       *[other] Expiré
    }
state-revoked =
    { $of ->
        [authority] Révoquée
        [policy] Révoquée
        [link] Révoquée
        [key] Révoquée
       *[other] Révoqué
    }
state-not-saved =
    { $of ->
        [authority] Non enregistrée
        [policy] Non enregistrée
        [link] Non enregistrée
        [key] Non enregistrée
       *[other] Non enregistré
    }
state-not-done = Non effectué
state-not-met = Non respectée
state-deactivated =
    { $of ->
        [authority] Désactivée
        [policy] Désactivée
        [link] Désactivée
        [key] Désactivée
       *[other] Désactivé
    }
state-replaced =
    { $of ->
        [authority] Remplacée
        [policy] Remplacée
        [link] Remplacée
        [key] Remplacée
       *[other] Remplacé
    }
state-ended =
    { $of ->
        [authority] Terminée
        [policy] Terminée
        [link] Terminée
        [key] Terminée
       *[other] Terminé
    }
state-suspended =
    { $of ->
        [authority] Suspendue
        [policy] Suspendue
        [link] Suspendue
        [key] Suspendue
       *[other] Suspendu
    }
state-not-checked = Non vérifiée
