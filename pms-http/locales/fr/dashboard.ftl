# Le tableau de bord.
dashboard-open-approvals = Ouvrir les décisions
dashboard-due = À traiter
dashboard-waiting = Demandes de politique
dashboard-waiting-word = Partenaires qui demandent une politique.
dashboard-oldest = La plus ancienne attend depuis { $age }
dashboard-none-waits = Rien n’attend
dashboard-ending =
    { $n ->
        [one] Expirent sous { $n } jour
       *[other] Expirent sous { $n } jours
    }
dashboard-ending-word = Certificats et clés d’API.
dashboard-next = La prochaine : { $date }
dashboard-none-ends = Rien n’expire bientôt
dashboard-all = Tout ce que vous gérez
dashboard-partners = Les organisations reliées au registre.
dashboard-partners-count =
    { $n ->
        [one] { $shown } partenaire
       *[other] { $shown } partenaires
    }, dont { $more_shown } sans certificat
dashboard-trust = Les autorités qui servent à vérifier les certificats.
dashboard-trust-count =
    { $n ->
        [one] { $shown } racine
       *[other] { $shown } racines
    }, { $more ->
        [one] { $more_shown } intermédiaire
       *[other] { $more_shown } intermédiaires
    }
dashboard-policies = Ce qu’un partenaire peut demander et recevoir.
dashboard-policies-count =
    { $n ->
        [one] { $shown } publiée
       *[other] { $shown } publiées
    }, { $more ->
        [one] { $more_shown } brouillon
       *[other] { $more_shown } brouillons
    }
dashboard-groups = Quels partenaires peuvent demander quelles politiques.
dashboard-groups-count = { $shown } en service
dashboard-approvals = Quel partenaire utilise quelle politique, et depuis quand.
dashboard-approvals-count =
    { $n ->
        [one] { $shown } approuvée
       *[other] { $shown } approuvées
    }
dashboard-ends = Prochaines expirations
dashboard-ends-certificate = Certificat de { $partner }
dashboard-ends-key = Clé d’API { $label } de { $partner }
dashboard-ends-anchor = Certificat du magasin de confiance
dashboard-ends-none =
    { $n ->
        [one] Rien n’expire sous { $n } jour.
       *[other] Rien n’expire sous { $n } jours.
    }
dashboard-ends-partners = Partenaires dont le certificat expire bientôt
