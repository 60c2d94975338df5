### English: what happened, what to do now, what to do if it goes on.

## The details entered

invalid-card-number = The card number does not match a card
    .next = Check the number against your card and try again. A digit may be wrong or missing.
    .otherwise = If the number is the same as on your card, use another card or another way to pay.

invalid-expiry-date = The expiry date is not right
    .next = Check that the month and year are the same as on your card, then try again.
    .otherwise = If the expiry date is the same as on your card, use another card.

expired-card = This card has expired
    .next = Use another card or another way to pay.
    .otherwise = If your bank has sent you a new card, enter the details of the new card.

invalid-security-code = The card security code does not match
    .next = Enter the card security code again: the 3 or 4 digits printed on your card, usually on the back.
    .otherwise = If the card security code is the same as on your card, use another card.

incorrect-pin-or-code = The PIN or one-time code was not right
    .next = Enter the PIN or code again. If your bank has sent more than one code, use the newest.
    .otherwise = Choose another way to pay, or ask your bank for help with the PIN or code.

billing-address-mismatch = Your bank has a different billing address for this card
    .next = Enter the address and postcode as they appear on your bank statement, then try again.
    .otherwise = If the address is the same as on your bank statement, use another card.

invalid-payer-details = Some of your details need correcting
    .next = Check your name, email, phone number and address, then try again.
    .otherwise = If your details are all correct, choose another way to pay.

invalid-bank-account = The bank account number does not match an account
    .next = Check the account number against your bank statement or banking app, then try again.
    .otherwise = If the account number is correct, choose another way to pay.

## Money and limits

insufficient-funds = Not enough money is available on this card or account
    .next = Choose another way to pay, or add money to the card or account and try again.
    .otherwise = Your bank can tell you how much is available. This can be less than the balance you see.

amount-limit-exceeded = The amount is over the limit for this card or account
    .next = Choose another way to pay, or raise the limit in your banking app and try again.
    .otherwise = Your bank can tell you what the limit is and whether it can be raised.

frequency-limit-exceeded = This card cannot make any more payments for now
    .next = This card has reached its limit on the number of payments. Wait a while, or choose another way to pay.
    .otherwise = Your bank can tell you when this card can be used again.

attempts-exhausted = Your bank has paused this card after several attempts
    .next = Contact your bank about this card, or choose another way to pay.
    .otherwise = Your bank can lift the pause. The number to call is usually on the back of your card.

## The bank’s answer

declined-no-reason = Your bank did not approve this payment
    .next = Choose another way to pay, or ask your bank about this payment.
    .otherwise = Your bank can tell you why. The number to call is usually on the back of your card.

contact-issuer = Your bank would like to speak to you before this payment
    .next = Call your bank, then try again. The number to call is usually on the back of your card.
    .otherwise = If you cannot reach your bank now, choose another way to pay.

not-permitted-for-card = This card cannot be used for this kind of purchase
    .next = Use another card or another way to pay.
    .otherwise = Your bank can tell you what this card can be used for.

card-blocked-or-inactive = This card is not active for payments right now
    .next = Check in your banking app or with your bank that the card is active, then try again.
    .otherwise = If the card cannot be activated now, choose another way to pay.

account-closed-or-invalid = The account behind this card is no longer in use
    .next = Use another card or another way to pay.
    .otherwise = Ask your bank about this card. A newer card may have replaced it.

authorization-revoked = This shop’s permission to charge this card was withdrawn
    .next = Choose another way to pay, or give this shop permission again.
    .otherwise = If you did not withdraw the permission, ask your bank about it.

region-not-supported = This way to pay does not work in your country
    .next = Choose another way to pay.
    .otherwise = Ask the shop which ways to pay work in your country.

credit-not-approved = Paying later or in instalments was not approved this time
    .next = Choose another way to pay.
    .otherwise = The pay-later provider can tell you more.

## Confirming with the bank

authentication-required = Your bank is asking you to confirm this payment
    .next = Confirm the payment in your banking app or with the code your bank sends you.
    .otherwise = If you cannot confirm with your bank now, choose another way to pay.

authentication-failed = Confirming with your bank did not work
    .next = Have your banking app or phone ready, then confirm with your bank again.
    .otherwise = Use another card, or ask your bank for help with confirming payments.

authentication-timed-out = The time to confirm with your bank ran out
    .next = Start again, and confirm as soon as your bank asks you to.
    .otherwise = If your bank’s request comes late or not at all, choose another way to pay.

authentication-unavailable = Your bank’s confirmation service is not answering
    .next = Wait a few minutes and try again, or choose another way to pay.
    .otherwise = Ask your bank whether you can confirm payments at the moment.

## On your side of the screen

cancelled-by-shopper = The payment was cancelled
    .next = Try again when you are ready, or choose another way to pay.
    .otherwise = If anything about the payment was unclear, the shop can help.

session-expired = The time to pay on this page has run out
    .next = Start the payment again. You may need to enter your details once more.
    .otherwise = If the time runs out again, choose another way to pay.

shopper-action-pending = The payment is waiting for you in your app
    .next = Open your banking or wallet app and finish the payment there. Do not start a second payment.
    .otherwise = If you find nothing in your app, check the payment before you do anything else.

wallet-or-app-unavailable = This wallet or app cannot be used right now
    .next = Choose another way to pay, or set up the wallet or app on this device and try again.
    .otherwise = The help pages of the wallet or app can tell you which devices and accounts it works with.

browser-blocked = Your browser blocked the payment window
    .next = Allow pop-ups for this page, then try again.
    .otherwise = Use another browser, or choose another way to pay.

## Not finished, not known, or already done

payment-processing = The payment is still being processed
    .next = Wait a little while, then check the payment. Do not pay again in the meantime.
    .otherwise = If the payment is still being processed after a while, report a problem or ask the shop.

outcome-unknown = We could not find out whether the payment went through
    .next = The payment may have gone through. Check the payment before you pay again.
    .otherwise = Ask the shop whether the payment arrived, and give the numbers shown here.

duplicate-payment = This looks like a payment that was already made
    .next = Check the payment before you pay again.
    .otherwise = Ask the shop whether it already has a payment for this order.

already-paid = This order is already paid
    .next = There is nothing more to pay. Look for the confirmation in your email or on the order page.
    .otherwise = If no confirmation comes, ask the shop.

order-not-payable = This order can no longer be paid
    .next = Check the payment first. If it did not go through, start the order again.
    .otherwise = Ask the shop about the order. It may have been closed or changed.

## Services that are not answering

issuer-unavailable = Your bank is not answering right now
    .next = Wait a few minutes and try again, or choose another way to pay.
    .otherwise = If you have a card from another bank, use that one.

provider-unavailable = The payment service is not working right now
    .next = Wait a few minutes and try again, or choose another way to pay.
    .otherwise = If the payment service is still not working later, ask the shop how you can pay.

rate-limited = The payment service is very busy right now
    .next = The payment service has too many payments to handle at once. Wait a minute, then try again.
    .otherwise = If the payment service is still busy later, ask the shop how you can pay.

offline = This device has no internet connection
    .next = Reconnect to the internet, then continue.
    .otherwise = Try another network, such as mobile data.

## What the shop can take

method-not-available = This way to pay is not available here
    .next = Choose another way to pay.
    .otherwise = Ask the shop which ways to pay it accepts.

currency-not-supported = This way to pay does not support the order’s currency
    .next = Choose another way to pay.
    .otherwise = Ask the shop which ways to pay work with this currency.

amount-not-accepted = This way to pay does not accept this amount
    .next = Choose another way to pay, or change the order.
    .otherwise = Ask the shop how this amount can be paid.

merchant-setup-problem = The shop cannot take this payment right now
    .next = This is not because of your card or anything you did. Choose another way to pay.
    .otherwise = Tell the shop that it could not take this payment, so that it can fix the problem.

request-rejected = The payment could not start because of a problem at the shop
    .next = Choose another way to pay.
    .otherwise = Tell the shop that the payment could not start, so that it can fix the problem.

test-live-mismatch = The shop cannot take this payment yet
    .next = Tell the shop that its payment page may not be ready for real payments yet.
    .otherwise = Come back later and try again.

## When no more is known

unknown = The payment did not go as expected
    .next = Check the payment before you pay again.
    .otherwise = Ask the shop what happened to this payment.

not-completed = The payment was not completed
    .next = Try again, or choose another way to pay.
    .otherwise = If the payment still cannot be completed, ask the shop how you can pay.
