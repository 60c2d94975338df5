### Romanian: why the payment stopped. Value: what happened. .next: what to do now. .otherwise: if it goes on.

## Details entered

invalid-card-number = Numărul introdus nu corespunde niciunui card
    .next = Verificați numărul cardului, cifră cu cifră, apoi încercați din nou.
    .otherwise = Dacă plata tot nu reușește, folosiți alt card sau altă metodă de plată.
invalid-expiry-date = Data de expirare introdusă nu corespunde cardului
    .next = Verificați luna și anul, așa cum apar pe card, apoi încercați din nou.
    .otherwise = Dacă plata tot nu reușește, folosiți alt card.
expired-card = Acest card a expirat
    .next = Folosiți alt card sau altă metodă de plată.
    .otherwise = Dacă aveți deja un card nou de la bancă, introduceți datele lui.
invalid-security-code = Codul de securitate introdus nu corespunde cardului
    .next = Introduceți din nou codul de securitate: cele 3 sau 4 cifre tipărite pe card.
    .otherwise = Dacă plata tot nu reușește, folosiți alt card.
incorrect-pin-or-code = PIN-ul sau codul de confirmare nu se potrivește
    .next = Introduceți din nou PIN-ul sau ultimul cod primit de la bancă.
    .otherwise = Dacă plata tot nu reușește, alegeți altă metodă de plată sau întrebați banca.
billing-address-mismatch = Adresa de facturare nu coincide cu cea de la bancă
    .next = Scrieți adresa și codul poștal exact ca în extrasul de cont, apoi încercați din nou.
    .otherwise = Dacă plata tot nu reușește, folosiți alt card.
invalid-payer-details = Unele date trebuie corectate
    .next = Verificați numele, adresa, telefonul și e-mailul, apoi încercați din nou.
    .otherwise = Dacă plata tot nu reușește, alegeți altă metodă de plată.
invalid-bank-account = Numărul de cont introdus nu corespunde niciunui cont
    .next = Verificați numărul de cont, apoi încercați din nou.
    .otherwise = Dacă plata tot nu reușește, alegeți altă metodă de plată.

## Money and limits

insufficient-funds = Suma disponibilă pe card sau în cont nu ajunge
    .next = Alegeți altă metodă de plată sau alimentați contul și încercați din nou.
    .otherwise = Banca vă poate spune ce sumă aveți disponibilă.
amount-limit-exceeded = Suma depășește limita cardului sau a contului
    .next = Alegeți altă metodă de plată sau măriți limita în aplicația băncii.
    .otherwise = Întrebați banca ce limită aveți și cum o puteți mări.
frequency-limit-exceeded = Pentru moment, acest card a atins numărul maxim de plăți
    .next = Mai așteptați o vreme sau folosiți altă metodă de plată.
    .otherwise = Întrebați banca de când puteți folosi din nou cardul.
attempts-exhausted = După mai multe încercări, banca a blocat temporar cardul
    .next = Luați legătura cu banca sau alegeți altă metodă de plată.
    .otherwise = Banca vă poate debloca cardul.

## The bank's answer
## declined-no-reason also stands for every masked reason: add nothing that would tell them apart.

declined-no-reason = Banca nu a aprobat această plată
    .next = Alegeți altă metodă de plată sau întrebați banca.
    .otherwise = Banca vă poate spune motivul; numărul de telefon este pe spatele cardului.
contact-issuer = Banca dorește mai întâi să vorbească cu dumneavoastră
    .next = Sunați la bancă, apoi încercați din nou.
    .otherwise = Dacă plata tot nu reușește, alegeți altă metodă de plată.
not-permitted-for-card = Cardul nu se poate folosi pentru acest tip de cumpărături
    .next = Folosiți alt card sau altă metodă de plată.
    .otherwise = Banca vă poate spune ce plăți se pot face cu acest card.
card-blocked-or-inactive = Cardul nu este activ pentru plăți în acest moment
    .next = Întrebați banca sau verificați în aplicația ei dacă acest card este activ.
    .otherwise = Dacă plata tot nu reușește, alegeți altă metodă de plată.
account-closed-or-invalid = Contul legat de acest card nu mai este activ
    .next = Folosiți alt card sau altă metodă de plată.
    .otherwise = Întrebați banca: poate că acest card a fost înlocuit cu unul mai nou.
authorization-revoked = Acordul dat magazinului pentru acest card a fost retras
    .next = Alegeți altă metodă de plată sau dați din nou acordul pentru plăți către acest magazin.
    .otherwise = Dacă nu dumneavoastră ați retras acordul, întrebați banca.
region-not-supported = Metoda de plată nu este disponibilă pentru această țară
    .next = Alegeți altă metodă de plată.
    .otherwise = Întrebați magazinul cum puteți plăti din țara dumneavoastră.
credit-not-approved = Plata în rate sau amânată nu a fost aprobată de data aceasta
    .next = Alegeți altă metodă de plată.
    .otherwise = Serviciul care oferă plata în rate sau amânată vă poate da mai multe detalii.

## Confirming with the bank

authentication-required = Banca vă cere să confirmați această plată
    .next = Confirmați plata în aplicația băncii sau cu codul primit.
    .otherwise = Dacă nu puteți confirma, alegeți altă metodă de plată.
authentication-failed = Confirmarea cerută de bancă nu a reușit
    .next = Țineți la îndemână telefonul sau aplicația băncii și confirmați plata din nou.
    .otherwise = Dacă plata tot nu reușește, folosiți alt card sau întrebați banca.
authentication-timed-out = Timpul pentru confirmarea plății a expirat
    .next = Reluați plata și confirmați-o imediat ce vi se cere.
    .otherwise = Dacă plata tot nu reușește, alegeți altă metodă de plată.
authentication-unavailable = Serviciul de confirmare al băncii nu răspunde
    .next = Încercați din nou peste câteva minute sau alegeți altă metodă de plată.
    .otherwise = Dacă serviciul tot nu răspunde, întrebați banca.

## The shopper's side: page, app, browser

cancelled-by-shopper = Plata a fost anulată
    .next = Încercați din nou când doriți sau alegeți altă metodă de plată.
    .otherwise = Dacă aveți întrebări, magazinul vă poate ajuta.
session-expired = Pagina de plată a rămas deschisă prea mult și a expirat
    .next = Reluați plata de la început.
    .otherwise = Dacă plata tot nu reușește, alegeți altă metodă de plată.
shopper-action-pending = Mai trebuie să finalizați plata în aplicație
    .next = Deschideți aplicația băncii sau portofelul digital și finalizați plata acolo. Nu începeți altă plată.
    .otherwise = Înainte de orice altceva, verificați plata.
wallet-or-app-unavailable = Portofelul digital sau aplicația nu se poate folosi acum
    .next = Alegeți altă metodă de plată sau configurați portofelul digital pe acest dispozitiv.
    .otherwise = Consultați pagina de ajutor a portofelului digital sau a aplicației.
browser-blocked = Browserul a blocat fereastra de plată
    .next = Permiteți ferestrele pop-up pentru această pagină, apoi încercați din nou.
    .otherwise = Dacă fereastra tot nu se deschide, folosiți alt browser sau altă metodă de plată.

## Not settled yet: check before paying again

payment-processing = Plata încă se procesează
    .next = Așteptați puțin, apoi verificați plata. Între timp, nu plătiți din nou.
    .otherwise = Dacă plata tot nu se finalizează, raportați problema sau întrebați magazinul.
outcome-unknown = Nu știm cum s-a încheiat plata: nu am primit răspuns
    .next = Înainte să plătiți din nou, verificați dacă plata a reușit.
    .otherwise = Întrebați magazinul și menționați numerele afișate aici.
duplicate-payment = Se pare că această plată a fost deja făcută
    .next = Înainte să plătiți din nou, verificați dacă plata a reușit.
    .otherwise = Dacă aveți nelămuriri, întrebați magazinul.
already-paid = Această comandă este deja plătită
    .next = Nu mai aveți nimic de plătit. Căutați confirmarea în e-mail sau pe pagina comenzii.
    .otherwise = Dacă nu primiți confirmarea, întrebați magazinul.
order-not-payable = Această comandă nu mai poate fi plătită
    .next = Verificați întâi plata. Dacă nu a reușit, reluați comanda de la început.
    .otherwise = Pentru detalii despre comandă, întrebați magazinul.

## Services and connection

issuer-unavailable = Banca dumneavoastră nu răspunde în acest moment
    .next = Încercați din nou peste câteva minute sau alegeți altă metodă de plată.
    .otherwise = Dacă banca tot nu răspunde, folosiți un card de la altă bancă.
provider-unavailable = Serviciul de plată nu funcționează în acest moment
    .next = Încercați din nou peste câteva minute sau alegeți altă metodă de plată.
    .otherwise = Dacă plata tot nu reușește, întrebați magazinul.
rate-limited = Serviciul de plată este foarte solicitat acum
    .next = Așteptați un minut, apoi încercați din nou.
    .otherwise = Dacă plata tot nu reușește, întrebați magazinul.
offline = Dispozitivul nu este conectat la internet
    .next = Reconectați-vă la internet, apoi continuați.
    .otherwise = Încercați altă rețea, de exemplu datele mobile.

## The shop and its ways to pay

method-not-available = Această metodă de plată nu este disponibilă aici
    .next = Alegeți altă metodă de plată.
    .otherwise = Întrebați magazinul ce metode de plată acceptă.
currency-not-supported = Această metodă de plată nu acceptă moneda comenzii
    .next = Alegeți altă metodă de plată.
    .otherwise = Întrebați magazinul cum puteți plăti în moneda comenzii.
amount-not-accepted = Această sumă nu se poate plăti prin metoda aleasă
    .next = Alegeți altă metodă de plată sau modificați comanda.
    .otherwise = Întrebați magazinul cum puteți plăti această sumă.
merchant-setup-problem = Magazinul nu poate primi acum această plată
    .next = Problema nu ține nici de card, nici de dumneavoastră. Alegeți altă metodă de plată.
    .otherwise = Dacă plata tot nu reușește, anunțați magazinul.
request-rejected = Plata nu a putut începe: problema este la magazin
    .next = Alegeți altă metodă de plată.
    .otherwise = Dacă plata tot nu reușește, anunțați magazinul.
test-live-mismatch = Magazinul nu poate primi încă această plată
    .next = Anunțați magazinul că încă nu se poate plăti.
    .otherwise = Reveniți mai târziu și încercați din nou.

## Anything else

unknown = Plata nu a mers așa cum trebuia
    .next = Înainte să plătiți din nou, verificați dacă plata a reușit.
    .otherwise = Întrebați magazinul dacă a primit plata.
not-completed = Plata nu a fost finalizată
    .next = Încercați din nou sau alegeți altă metodă de plată.
    .otherwise = Dacă plata tot nu reușește, întrebați magazinul.
