### English: labels of buttons

action-retry = Try the payment again
action-pay-anyway = Pay again anyway
action-restart = Start the checkout again
action-check-status = Check the payment
action-other-method = Choose another way to pay
# $method (String): the name of a way to pay, as the shop gives it.
action-method = Pay with { $method }
action-edit = Check your details
action-authenticate = Confirm with your bank
action-notify = Tell me when it works again
# Not the status of the payment: the shop’s page about a disruption.
action-status-page = See the service status
action-copy = Copy the text
action-report = Report a problem
action-close = Close
