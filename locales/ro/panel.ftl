### Romanian: the panel.

## Labels

panel-label = Problemă la plată
panel-amount = Suma: { $amount }
panel-order = Comanda: { $order }
panel-reference = Referința: { $reference }

## When this card can be tried again. In Romanian, "one" is 1 only; "other" (20, 21, 100…) takes "de".

panel-retry-minutes =
    { $count ->
        [one] Puteți încerca din nou cu acest card peste un minut.
        [few] Puteți încerca din nou cu acest card peste { $count } minute.
       *[other] Puteți încerca din nou cu acest card peste { $count } de minute.
    }
panel-retry-hours =
    { $count ->
        [one] Puteți încerca din nou cu acest card peste o oră.
        [few] Puteți încerca din nou cu acest card peste { $count } ore.
       *[other] Puteți încerca din nou cu acest card peste { $count } de ore.
    }
panel-retry-days =
    { $count ->
        [one] Puteți încerca din nou cu acest card peste o zi.
        [few] Puteți încerca din nou cu acest card peste { $count } zile.
       *[other] Puteți încerca din nou cu acest card peste { $count } de zile.
    }

## Checking the payment

panel-checking = Un moment, verificăm plata.
panel-paid = Plata a reușit
    .next = Nu mai aveți nimic de plătit. Comanda este confirmată.
panel-still-processing = Plata este încă în curs de procesare. Așteptați puțin și verificați din nou. Nu plătiți a doua oară.
panel-still-unknown = Încă nu avem un răspuns despre plată. Nu plătiți a doua oară; verificați mai târziu sau întrebați magazinul.
panel-check-failed = Nu am putut verifica plata, pentru că nu există conexiune. Încercați să verificați din nou.

## Fallback: shown when nothing else could be loaded. No variables here.

fallback-headline = Plata nu a decurs așa cum trebuia
fallback-charge = De aici nu putem vedea dacă vi s-au luat bani.
fallback-next = Înainte să plătiți din nou, căutați plata în aplicația băncii sau în e-mail.
