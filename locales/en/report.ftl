### English: report a problem

## The form

report-title = Report a problem with this payment
report-intro = We have filled in what we know. Your report goes to the shop.
report-category = What is it about?

category-payment-failed = The payment did not go through
category-declined = My card or bank refused the payment
category-technical = The page did not work
category-double-charge = I was charged twice
category-wrong-amount = The amount is wrong
category-paid-no-order = I was charged, but there is no order
category-unauthorised = I do not recognise this payment
category-refund-request = I want my money back
category-suggestion = I have a suggestion
category-other = Something else
category-notify-when-fixed = Tell me when payments work again

report-narrative = What happened, in your own words (optional)
report-narrative-hint = Never write a card number, card security code or password here.
report-name = Your name
report-email = Your email, so that the shop can reply
report-email-problem = The email address needs an @ and a domain, such as name@example.com.

## What will be sent

report-preview = This is exactly what will be sent

field-reference = Payment reference
# $position (String): which of several payments: 1, 2… $field (String): one of the labels here.
field-paid = Payment { $position }: { $field }
field-order = Order
field-amount = Amount
field-occurred-at = Time of the payment
field-method = Way to pay
field-provider = Payment service
field-reason = What went wrong
field-charge = Money taken
field-shown = Message shown
field-category = About
field-narrative = In your own words
field-name = Name
field-email = Email
field-created-at = Time of this report
field-locale = Language
field-attempt = Payment attempt number
field-id = Report ID
field-kind = Kind of report
field-actions = Options offered
field-redactions = Card numbers removed

kind-complaint = Complaint
kind-refund-request = Refund request
kind-suggestion = Suggestion
kind-notification-request = Request to be told when it works

charge-value-not-charged = No
charge-value-charged = Yes
charge-value-on-hold = Not taken, may be held
charge-value-unknown = Not known yet

## What was offered, as values in that list

option-edit-details = Check the details
option-other-method = Another way to pay
option-authenticate-again = Confirm with the bank again
option-authorise-again = Give permission again
option-add-funds-then-retry = Add money, then try again
option-retry-now = Try again
option-retry-once = Try one more time
option-retry-later = Try again later
option-contact-bank = Ask the bank
option-contact-support = Ask the shop
option-check-status = Check the payment
option-wait = Wait
option-finish-in-app = Finish in the app
option-enable-wallet = Set up the wallet or app
option-allow-popups-or-browser = Allow pop-ups or use another browser
option-check-connection = Check the internet connection
option-view-order = See the order
option-restart-checkout = Start the order again
option-change-amount = Change the order

## Sending

report-send = Send the report
report-cancel = Back
report-sending = Your report is being sent.
# $number (String): the number of the report.
report-sent = Your report has arrived
    .number = Your report number is { $number }.
    .keep = Keep your report number in case you want to ask the shop about your report later.
report-failed = Your report could not be sent because the shop did not answer. What you wrote is still here. Try again.
report-rejected = The shop’s system did not accept your report. What you wrote is still here. Contact the shop directly and give the payment reference.
report-copy = Copy the report text
report-copied = The report text has been copied.

## Being told when payments work again

notify-title = Ask the shop to tell you when payments work again
notify-intro = Leave your email address, so that the shop can write to you when payments work again.
notify-email = Your email address
notify-email-missing = Enter your email address, so that the shop can write to you.
notify-send = Send my email address
notify-sending = Your request is being sent.
# $number (String): the number of the request.
notify-sent = The shop has noted your email address
    .number = Your request number is { $number }.
    .keep = The shop decides whether to write to you. Keep your request number in case you want to ask the shop about your request later.
notify-failed = Your email address could not be sent because the shop did not answer. It is still here. Try again.
notify-rejected = The shop’s system did not accept your request. Your email address is still here. Contact the shop directly.
