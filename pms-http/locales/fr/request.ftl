# Les demandes de politiques d’un partenaire.
request-lead = Ce que vos applications peuvent demander. Un administrateur décide de chaque demande.
request-new-link = Demander une politique
request-deactivated = Votre organisation est désactivée. Rien ne peut être demandé.
request-none = Aucune demande
request-none-word = Choisissez une politique de votre groupe et dites pourquoi vous en avez besoin.
request-not-yet = Aucune demande : votre organisation n’est pas active
request-not-yet-word = Elle le devient avec son premier certificat. Vous pourrez ensuite demander des politiques ici.
request-none-such = Aucune demande ne correspond
request-none-such-word = Choisissez un autre état, ou effacez le filtre.
request-any-state = Tout état
request-count =
    { $n ->
        [one] { $n } demande
       *[other] { $n } demandes
    }
request-caption = Vos demandes de politiques, les plus récentes d’abord sauf tri
request-policy = Politique
request-policy-missing = Choisissez une politique
request-use = Usage
request-use-hint = Ce que vos applications en font, et pour qui. L’administrateur le lit.
request-use-missing = Dites pourquoi vous avez besoin de cette politique
request-asked = Demandée
request-decided = Décidée
request-undecided = En attente depuis { $age }
request-reason = Motif
request-no-reason = Aucun motif n’a été donné. Écrivez au registre pour le connaître.
request-state = État
request-facts = La demande
request-about = À propos de la politique
request-again = Demander à nouveau
request-new = Demander une politique
request-new-lead = Un administrateur lit votre demande et l’approuve ou la rejette.
request-of-group = Politiques de { $group }
request-do = Envoyer la demande
request-leave = Retour aux demandes
request-made = { $policy } est demandée. Un administrateur décide ; vous verrez la réponse ici.
request-hindrance-deactivated = Rien ne peut être demandé : votre organisation est désactivée
request-hindrance-deactivated-word = Écrivez au registre pour savoir pourquoi.
request-hindrance-no-certificate = Déposez d’abord un certificat
request-hindrance-no-certificate-word = Votre organisation devient active avec son premier certificat. Vous pourrez ensuite demander des politiques.
request-hindrance-no-group = Rien ne peut être demandé : votre organisation n’a pas de groupe de politiques
request-hindrance-no-group-word = Le registre doit en ajouter un. Écrivez-lui.
request-hindrance-no-policy = Votre groupe n’a encore aucune politique en vigueur
request-hindrance-no-policy-word = Un gestionnaire des politiques les publie. Revenez plus tard.
request-hindrance-all-requested = Vous avez demandé toutes les politiques de votre groupe
request-hindrance-all-requested-word = Chacune est approuvée ou attend une décision.
request-policy-gone = Cette politique n’est plus en vigueur dans votre groupe. Rien n’a été enregistré. Choisissez-en une autre.
request-waits-already = Vous avez déjà demandé cette politique, et elle attend une décision. Rien n’a été enregistré.
request-granted-already = Cette politique vous est déjà accordée. Rien n’a été enregistré.
request-approved-already = La demande est déjà approuvée. Rien n’a été modifié.
request-rejected-already = La demande est déjà rejetée. Rien n’a été modifié.
request-no-extractors = Aucun extracteur biométrique n’est enregistré pour cette demande, et ce type de partenaire en a besoin. Rien n’a été modifié.
request-policy-not-in-force = La politique n’est plus en vigueur. Rien n’a été modifié.
request-policy-expired = La politique a pris fin. Rien n’a été modifié.
request-group-not-in-use = Le groupe de politiques n’est plus en service. Rien n’a été modifié.
