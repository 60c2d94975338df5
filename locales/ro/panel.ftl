### Romanian: the panel.

## Labels

panel-amount = Suma: { $amount }
panel-order = Comanda: { $order }
panel-reference = Referința: { $reference }
# $text (String): what the bank wrote for the shopper.
panel-bank-message = Mesaj de la bancă: { $text }
# $text (String): what the shop wrote about a disruption.
panel-outage = Mesaj de la magazin: { $text }

## When this way to pay (card, account or wallet) can be used again. In Romanian, "one" is 1 only; "other" (20, 21, 100…) takes "de".

panel-retry-seconds =
    { $count ->
        [one] Puteți folosi din nou această metodă de plată peste o secundă.
        [few] Puteți folosi din nou această metodă de plată peste { $count } secunde.
       *[other] Puteți folosi din nou această metodă de plată peste { $count } de secunde.
    }
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
panel-retry-ready = Acum puteți încerca din nou să plătiți.

## Checking the payment

panel-checking = Un moment, verificăm plata.
panel-paid = Plata a reușit
    .next = Nu mai aveți nimic de plătit. Verificați dacă ați primit confirmarea de la magazin.
panel-still-processing = Plata încă se procesează. Așteptați puțin și verificați din nou. Nu plătiți a doua oară.
panel-still-unknown = Încă nu am aflat cum s-a încheiat plata. Nu plătiți a doua oară: verificați mai târziu sau întrebați magazinul.
panel-check-failed = Nu am putut verifica plata: lipsește conexiunea. Verificați din nou și, între timp, nu plătiți a doua oară.
panel-ask-again = Încă nu știm dacă plata a reușit. Verificăm în continuare, automat. Între timp, nu plătiți a doua oară.
panel-offline-pause = Dispozitivul nu este conectat la internet. Reluăm verificarea când revine conexiunea. Între timp, nu plătiți a doua oară.
panel-gave-up = Am verificat mult timp, dar încă nu știm cum s-a încheiat plata. Nu plătiți a doua oară: verificați mai târziu sau întrebați magazinul.
# $time (String): when the shop was asked: a time, or a date and time. In brackets it needs no "la" or "pe".
panel-checked-not-charged = Am întrebat magazinul ({ $time }): nu vi s-au luat bani. Puteți încerca din nou fără grijă.
# Shown in place of what to do now.
panel-open-elsewhere = Pentru această comandă a mai fost începută o plată, poate în altă filă sau fereastră. Nu știm cum s-a încheiat: verificați plata înainte să plătiți din nou.
panel-twice = Această comandă a fost plătită de două ori
    .next = Ambele plăți apar aici. Raportați problema, ca magazinul să poată returna una dintre ele: în sesizare sunt deja trecute amândouă.
pay-anyway = Plătiți din nou, deși nu știm dacă ați plătit deja?
    .next = Nu știm dacă la plata anterioară vi s-au luat bani. Dacă da, veți plăti de două ori. Returnarea banilor durează și depinde de magazin.
panel-opening-report = Un moment, deschidem formularul.
report-unavailable = Acest magazin nu primește sesizări de aici. Contactați-l direct și menționați referința plății.

## What to ask the bank: the shopper copies it, and it is the shopper who speaks.

bank-question-title = Ce să întrebați banca
# $time (String): date and time, as in "5 octombrie 2025 la 14:07".
bank-question = Pe { $time } am încercat să plătesc { $amount } la un magazin online, dar plata nu a reușit. De ce nu a fost aprobată și ce trebuie să fac ca să reușească?
bank-question-plain = Pe { $time } am încercat să plătesc la un magazin online, dar plata nu a reușit. De ce nu a fost aprobată și ce trebuie să fac ca să reușească?
panel-copied = Textul a fost copiat.
