### English: labels of buttons

action-retry = Try the payment again
action-check-status = Check the payment
action-other-method = Choose another way to pay
# $method (String): the name of a way to pay, as the shop gives it.
action-method = Pay with { $method }
action-edit = Check your details
action-authenticate = Confirm with your bank
action-report = Report a problem
action-close = Close
