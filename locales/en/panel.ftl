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

## When this way to pay (a card, an account or a wallet) can be used again

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

## Checking the payment

panel-checking = We are checking your payment. This may take a moment.
panel-paid = Your payment went through
    .next = There is nothing more to pay. Look for the confirmation from the shop.
panel-still-processing = Your payment is still being processed. Wait a little while, then check again. Do not pay again in the meantime.
panel-still-unknown = We still have no answer about your payment. Do not pay again. Check the payment later, or ask the shop.
panel-check-failed = We could not check your payment because there was no connection. Try checking again. Do not pay again in the meantime.
panel-opening-report = The report is opening. This may take a moment.
report-unavailable = You cannot send a report to this shop from here. Contact the shop directly and give the payment reference.

## Fallback: shown when nothing else could be loaded

fallback-headline = The payment did not go as expected
fallback-charge = We cannot tell from here whether money was taken.
fallback-next = Before you pay again, look for this payment in your banking app or email.
