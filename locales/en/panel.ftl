### English: the panel

## What the payment is

# $amount (String): the amount with its currency, already formatted.
panel-amount = Amount: { $amount }
# $order (String): the shop’s name or number for the order.
panel-order = Order: { $order }
# $reference (String): to give to the shop.
panel-reference = Reference: { $reference }
# $text (String): what the bank wrote for the shopper.
panel-bank-message = Your bank says: { $text }
# $text (String): what the shop wrote about a disruption.
panel-outage = The shop says: { $text }

## When this way to pay (a card, an account or a wallet) can be used again

# $count (Number): seconds.
panel-retry-seconds =
    { $count ->
        [one] You can try paying this way again in { $count } second.
       *[other] You can try paying this way again in { $count } seconds.
    }
# $count (Number): minutes.
panel-retry-minutes =
    { $count ->
        [one] You can try paying this way again in { $count } minute.
       *[other] You can try paying this way again in { $count } minutes.
    }
# $count (Number): hours.
panel-retry-hours =
    { $count ->
        [one] You can try paying this way again in { $count } hour.
       *[other] You can try paying this way again in { $count } hours.
    }
# $count (Number): days.
panel-retry-days =
    { $count ->
        [one] You can try paying this way again in { $count } day.
       *[other] You can try paying this way again in { $count } days.
    }
panel-retry-ready = You can try the payment again now.

## Checking the payment

panel-checking = We are checking your payment. This may take a moment.
panel-paid = Your payment went through
    .next = There is nothing more to pay. Look for the confirmation from the shop.
panel-still-processing = Your payment is still being processed. Wait a little while, then check again. Do not pay again in the meantime.
panel-still-unknown = We still have no answer about your payment. Do not pay again. Check the payment later, or ask the shop.
panel-check-failed = We could not check your payment because there was no connection. Try checking again. Do not pay again in the meantime.
panel-ask-again = There is no result yet. We are still checking automatically. Do not pay again in the meantime.
panel-offline-pause = This device has no internet connection. We will continue checking when it is connected again. Do not pay again in the meantime.
panel-gave-up = We kept checking, but we still do not know how the payment ended. Do not pay again. Check the payment later, or ask the shop.
# $time (String): when the shop was asked: a time, or a date and time. In brackets it needs no “at” or “on”.
panel-checked-not-charged = No money was taken. It is safe to try again. We checked this with the shop ({ $time }).
# Shown in place of what to do now.
panel-open-elsewhere = Another payment for this order was started, perhaps in another tab or window. We do not know how it ended. Check that payment before you pay again.
panel-twice = This order was paid twice
    .next = Both payments are listed here. Report this to the shop, so that one of them can be returned. The details of both are already in the report.
pay-anyway = Pay again before we know how the earlier payment ended?
    .next = We do not know whether the earlier payment took money. If it did, you will be charged twice. Getting the money back takes time and is up to the shop.
panel-opening-report = The report is opening. This may take a moment.
report-unavailable = You cannot send a report to this shop from here. Contact the shop directly and give the payment reference.

## What to ask the bank: the shopper copies it, and it is the shopper who speaks

bank-question-title = What to ask your bank
# $time (String): the date and time of the payment. $amount (String): the amount with its currency.
bank-question = On { $time }, I tried to pay { $amount } in an online shop and the payment did not go through. Why was it not approved, and what do I need to do so that it goes through?
# $time (String): the date and time of the payment.
bank-question-plain = On { $time }, I tried to pay in an online shop and the payment did not go through. Why was it not approved, and what do I need to do so that it goes through?
panel-copied = The text has been copied.
