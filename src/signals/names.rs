//! What members are called that say why a payment failed, in small letters without `_` and `-`.

/// How the names of codes, families and states end, the most telling first: `declineReason`, `error_code`, `status`.
pub(super) const CODES: &[&str] = &[
    "reason",
    "code",
    "error",
    "err",
    "errorgroup",
    "result",
    "outcome",
    "decision",
    "category",
    "status",
    "state",
    "type",
    "kind",
    "name",
    "keyword",
    "cd",
    "codigo",
    "resultado",
    "ergebnis",
    "situacao",
    "estado",
];
/// How the names of sentences end, also in other languages.
pub(super) const MESSAGES: &[&str] = &[
    "message",
    "msg",
    "description",
    "desc",
    "details",
    "detail",
    "text",
    "explanation",
    "advice",
    "comment",
    "info",
    "title",
    "mesaj",
    "mensaje",
    "mensagem",
    "motivo",
    "motif",
    "descripcion",
    "descricao",
    "meldung",
    "grund",
    "fehler",
];
/// Names that end so and hold something else.
pub(super) const OTHERS: &[&str] = &[
    "currencycode",
    "currencycd",
    "countrycode",
    "countrycd",
    "postalcode",
    "zipcode",
    "postcode",
    "languagecode",
    "cardholdername",
    "customername",
    "merchantname",
    "productname",
    "cardtype",
    "paymenttype",
    "paymentmethodtype",
    "accounttype",
    "contenttype",
    "transactiontype",
    "firstname",
    "lastname",
    "fullname",
    "username",
    "displayname",
    "statementdescription",
];
/// ISO 8583 codes, by their own names or by those they have inside an object of the network or issuer.
pub(super) const SCHEME_CODES: &[&str] = &[
    "rc",
    "respcode",
    "iso",
    "iso8583",
    "isocode",
    "isoresponsecode",
    "refusalreasonraw",
];
/// What the names of such an object, or of the code itself, begin with.
pub(super) const SCHEMES: &[&str] = &[
    "network",
    "issuer",
    "processor",
    "acquirer",
    "scheme",
    "bank",
    "host",
];
/// Mastercard merchant advice codes and Visa categories.
pub(super) const ADVICES: &[&str] = &[
    "merchantadvicecode",
    "networkadvicecode",
    "advicecode",
    "schemeadvicecode",
];
/// Card brands.
pub(super) const NETWORKS: &[&str] = &[
    "network",
    "brand",
    "cardbrand",
    "cardscheme",
    "cardnetwork",
    "scheme",
];
/// Countries of the card.
pub(super) const COUNTRIES: &[&str] = &[
    "issuercountry",
    "cardcountry",
    "bincountry",
    "cardissuercountry",
    "issuingcountry",
];
/// References of the payment.
pub(super) const REFERENCES: &[&str] = &[
    "reference",
    "transactionid",
    "paymentid",
    "chargeid",
    "transactionreference",
    "paymentreference",
    "referencenumber",
    "referenceid",
    "gatewaytransactionid",
    "requestid",
    "correlationid",
    "traceid",
    "debugid",
    "supportid",
];
/// Objects about the shopper, the goods or the request: nothing in them says why a payment failed.
pub(super) const FOREIGN: &[&str] = &[
    "customer",
    "shopper",
    "buyer",
    "payer",
    "consumer",
    "user",
    "billing",
    "shipping",
    "address",
    "billingaddress",
    "shippingaddress",
    "items",
    "lineitems",
    "products",
    "cart",
    "metadata",
    "config",
    "request",
    "headers",
    "links",
    "device",
    "session",
];
