# La première page d’un partenaire et sa liste d’étapes.
home-next = Prochaines étapes
home-tally = { $done } sur { $all } terminées
home-theirs = Au partenaire
home-see-next = Voir la suite
home-certificate = Votre certificat
home-certificate-details = Détails
home-certificate-state = État
home-certificate-until = Valable jusqu’au
home-no-certificate = Vous n’en avez pas encore déposé. Il prouve qu’une demande vient de votre organisation.
home-services = Vos services
home-policies = Demandez une politique et suivez la décision.
home-policies-count =
    { $n ->
        [one] { $n } demande
       *[other] { $n } demandes
    }
home-keys = Les clés que vos serveurs envoient avec chaque requête.
home-keys-count =
    { $n ->
        [one] { $n } clé active
       *[other] { $n } clés actives
    }
home-stuck = Bloqué ?
home-stuck-same = Le registre voit la même liste que vous.
home-stuck-write = Écrivez à { $contact } en indiquant { $id }.
home-step-terms = Accepter les conditions
home-step-group = S’inscrire et choisir un groupe de politiques
home-step-register = Inscrire l’organisation
home-step-authority = L’autorité de certification est reconnue
home-step-certificate = Déposer un certificat
home-step-request = Demander une politique
home-step-approval = Approbation
home-step-key = Créer une clé d’API
home-done-terms = Version { $version } des conditions.
home-done-group = { $group }. Le groupe ne pourra plus être changé.
home-done-register = { $name } est inscrite.
home-done-authority = { $name } est dans le magasin de confiance.
home-done-certificate = Valable jusqu’au { $date }. Le certificat signé est prêt à être téléchargé.
home-done-request =
    { $n ->
        [one] { $n } demande est faite.
       *[other] { $n } demandes sont faites.
    }
home-done-approval = { $policy } est approuvée.
home-done-key = Une clé est en service.
home-turn-terms = Lisez ce qui est conservé, pourquoi, combien de temps et qui le voit.
home-turn-register = Indiquez votre organisation et comment la joindre.
home-turn-authority = Vérifiez votre certificat : rien n’est enregistré. Si son autorité manque ici, la vérification la nomme et vous pouvez demander au registre de l’ajouter.
home-turn-certificate = Déposez le certificat émis par votre autorité. Le premier rend votre organisation active.
home-turn-new-certificate = L’actuel a expiré, ou sa signature. Déposez-en un nouveau.
home-turn-request = Choisissez ce que vos applications peuvent demander. Un administrateur décide.
home-turn-request-again = Votre dernière demande a été rejetée. Demandez à nouveau, ou demandez une autre politique.
home-turn-key = Vos serveurs l’envoient avec chaque requête. Elle est affichée une seule fois, à sa création.
home-waits = Un administrateur décide de { $policy }.
home-rejected = La demande de { $policy } a été rejetée.
home-later-approval = Commence quand une politique est demandée.
home-blocked-deactivated = Bloqué : l’organisation est désactivée.
home-blocked-group = Bloqué : ce type de partenaire a besoin d’un groupe de politiques et n’en a pas. Le registre doit en ajouter un.
home-blocked-authority = Bloqué : le magasin de confiance ne contient encore aucune autorité pour ce type de partenaire. Le registre doit en ajouter une.
home-blocked-certificate = Bloqué : aucun certificat n’est encore déposé.
home-blocked-policy = Bloqué : le groupe n’a encore aucune politique en vigueur.
home-blocked-approval = Bloqué : aucune politique n’est encore approuvée.
home-go-terms = Lire les conditions
home-go-check = Vérifier un certificat
home-go-certificate = Déposer un certificat
home-go-request = Demander une politique
home-go-requests = Voir les demandes
home-go-key = Créer une clé d’API
