### Romanian: report a problem. "Sesizare" is the word for the report itself.

## The form

report-title = Raportați o problemă cu această plată
report-intro = Am completat deja ce știm. Sesizarea ajunge la magazin.
report-category = Despre ce este vorba?
category-payment-failed = Plata nu a reușit
category-declined = Banca mi-a refuzat cardul sau plata
category-technical = Pagina nu a funcționat
category-double-charge = Mi s-au luat banii de două ori
category-wrong-amount = Suma nu este corectă
category-paid-no-order = Mi s-au luat banii, dar comanda nu apare
category-unauthorised = Nu recunosc această plată
category-refund-request = Vreau banii înapoi
category-suggestion = Am o sugestie
category-other = Altceva
category-notify-when-fixed = Anunțați-mă când plățile funcționează din nou
report-narrative = Descrieți ce s-a întâmplat (opțional)
report-narrative-hint = Nu scrieți niciodată aici numărul cardului, codul de securitate sau vreo parolă.
report-name = Numele
report-email = Adresa de e-mail, ca magazinul să vă poată răspunde
report-email-problem = Adresa de e-mail trebuie să conțină @ și un domeniu, de exemplu nume@example.com.

## What will be sent

report-preview = Se va trimite exact ce vedeți aici
field-reference = Referința plății
# $position (String): which of several payments, 1, 2…; $field (String): one of these labels.
field-paid = Plata { $position }: { $field }
field-order = Comanda
field-amount = Suma
field-occurred-at = Data și ora plății
field-method = Metoda de plată
field-provider = Serviciul de plată
field-reason = Ce nu a mers
field-charge = S-au luat bani?
field-shown = Mesajul afișat
field-category = Subiectul
field-narrative = Descrierea dumneavoastră
field-name = Numele
field-email = Adresa de e-mail
field-created-at = Data și ora sesizării
field-locale = Limba
field-attempt = Numărul încercării de plată
field-id = Codul sesizării
field-kind = Tipul sesizării
field-actions = Opțiunile oferite
field-redactions = Numere de card eliminate
kind-complaint = Reclamație
kind-refund-request = Cerere de rambursare
kind-suggestion = Sugestie
kind-notification-request = Cerere de notificare
charge-value-not-charged = Nu
charge-value-charged = Da
charge-value-on-hold = Nu, dar suma poate fi blocată
charge-value-unknown = Nu se știe încă

## Ce s-a oferit, ca valori în listă

option-edit-details = Verificarea datelor
option-other-method = Altă metodă de plată
option-authenticate-again = O nouă confirmare prin bancă
option-authorise-again = O nouă permisiune pentru magazin
option-add-funds-then-retry = Alimentarea contului, apoi o nouă încercare
option-retry-now = O nouă încercare
option-retry-once = Încă o singură încercare
option-retry-later = O încercare mai târziu
option-contact-bank = Contactarea băncii
option-contact-support = Contactarea magazinului
option-check-status = Verificarea plății
option-wait = Așteptarea
option-finish-in-app = Finalizarea în aplicație
option-enable-wallet = Configurarea portofelului sau a aplicației
option-allow-popups-or-browser = Permiterea ferestrelor pop-up sau alt browser
option-check-connection = Verificarea conexiunii la internet
option-view-order = Vizualizarea comenzii
option-restart-checkout = Reluarea comenzii
option-change-amount = Modificarea comenzii

## Sending

report-send = Trimiteți
report-cancel = Înapoi
report-sending = Se trimite…
report-sent = Sesizarea a ajuns la magazin
    .number = Numărul sesizării este { $number }.
    .keep = Păstrați acest număr, în caz că veți avea întrebări mai târziu.
report-failed = Sesizarea nu s-a putut trimite: magazinul nu a răspuns. Ce ați scris s-a păstrat aici. Încercați din nou.
report-rejected = Sistemul magazinului nu a acceptat sesizarea. Contactați direct magazinul și menționați referința plății. Ce ați scris s-a păstrat aici.
report-copy = Copiați textul sesizării
report-copied = Textul a fost copiat.

## To be told when payments work again

notify-title = Cereți magazinului să vă scrie când plățile merg din nou
notify-intro = Lăsați adresa de e-mail, ca magazinul să vă poată scrie când plățile funcționează din nou.
notify-email = Adresa de e-mail
notify-email-missing = Introduceți adresa de e-mail, ca magazinul să vă poată scrie.
notify-send = Trimiteți adresa de e-mail
notify-sending = Se trimite…
# $number (String): the number of the request.
notify-sent = Magazinul a notat adresa dumneavoastră de e-mail
    .number = Numărul cererii este { $number }.
    .keep = Magazinul decide dacă vă scrie. Păstrați acest număr, în caz că veți avea întrebări mai târziu.
notify-failed = Adresa nu s-a putut trimite: magazinul nu a răspuns. Adresa s-a păstrat aici. Încercați din nou.
notify-rejected = Sistemul magazinului nu a acceptat cererea. Contactați direct magazinul. Adresa s-a păstrat aici.
