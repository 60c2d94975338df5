### English: the panel

panel-label = Payment problem

## What the payment is

# $amount (String): the amount with its currency, already formatted.
panel-amount = Amount: { $amount }
# $order (String): the shop’s name or number for the order.
panel-order = Order: { $order }
# $reference (String): to give to the shop.
panel-reference = Reference: { $reference }

## When the card can be tried again

# $count (Number): minutes.
panel-retry-minutes =
    { $count ->
        [one] You can try this card again in { $count } minute.
       *[other] You can try this card again in { $count } minutes.
    }
# $count (Number): hours.
panel-retry-hours =
    { $count ->
        [one] You can try this card again in { $count } hour.
       *[other] You can try this card again in { $count } hours.
    }
# $count (Number): days.
panel-retry-days =
    { $count ->
        [one] You can try this card again in { $count } day.
       *[other] You can try this card again in { $count } days.
    }

## Checking the payment

panel-checking = We are checking your payment. This takes a moment.
panel-paid = Your payment went through
    .next = There is nothing more to pay. Your order is confirmed.
panel-still-processing = Your payment is still being processed. Wait a little, then check again. Do not pay again.
panel-still-unknown = There is still no answer about your payment. Do not pay again. Check later, or ask the shop.
panel-check-failed = We could not check the payment because there was no connection. Try the check again.

## Fallback: shown when nothing else could be loaded

fallback-headline = The payment did not go through as expected
fallback-charge = We cannot tell from here whether money was taken.
fallback-next = Look in your banking app or email for this payment before you pay again.
