### Romanian: the panel.

## Labels

panel-amount = Suma: { $amount }
panel-order = Comanda: { $order }
panel-reference = Referința: { $reference }
# $text (String): what the bank wrote for the shopper.
panel-bank-message = Mesaj de la bancă: { $text }

## When this way to pay (card, account or wallet) can be used again. In Romanian, "one" is 1 only; "other" (20, 21, 100…) takes "de".

panel-retry-minutes =
    { $count ->
        [one] Puteți folosi din nou această metodă de plată peste un minut.
        [few] Puteți folosi din nou această metodă de plată peste { $count } minute.
       *[other] Puteți folosi din nou această metodă de plată peste { $count } de minute.
    }
panel-retry-hours =
    { $count ->
        [one] Puteți folosi din nou această metodă de plată peste o oră.
        [few] Puteți folosi din nou această metodă de plată peste { $count } ore.
       *[other] Puteți folosi din nou această metodă de plată peste { $count } de ore.
    }
panel-retry-days =
    { $count ->
        [one] Puteți folosi din nou această metodă de plată peste o zi.
        [few] Puteți folosi din nou această metodă de plată peste { $count } zile.
       *[other] Puteți folosi din nou această metodă de plată peste { $count } de zile.
    }

## Checking the payment

panel-checking = Un moment, verificăm plata.
panel-paid = Plata a reușit
    .next = Nu mai aveți nimic de plătit. Verificați dacă ați primit confirmarea de la magazin.
panel-still-processing = Plata încă se procesează. Așteptați puțin și verificați din nou. Nu plătiți a doua oară.
panel-still-unknown = Încă nu am aflat cum s-a încheiat plata. Nu plătiți a doua oară: verificați mai târziu sau întrebați magazinul.
panel-check-failed = Nu am putut verifica plata: lipsește conexiunea. Verificați din nou și, între timp, nu plătiți a doua oară.
panel-opening-report = Un moment, deschidem formularul.
report-unavailable = Acest magazin nu primește sesizări de aici. Contactați-l direct și menționați referința plății.

## Fallback: shown when nothing else could be loaded. No variables here.

fallback-headline = Plata nu a mers așa cum trebuia
fallback-charge = De aici nu putem vedea dacă vi s-au luat bani.
fallback-next = Înainte să plătiți din nou, căutați plata în aplicația băncii sau în e-mail.
