# What roles are called.
role-partner-admin = Partner administrator
role-policy-manager = Policy manager
role-partner-manager = Partner manager
role-partner = Partner
role-pms-user = Service of the partner management
role-credential-issuance = Credential issuance
role-create-share = Data sharing
role-id-authentication = ID authentication
role-registration-processor = Registration processor
role-resident = Resident services
role-id-repository = ID repository
