### Romanian: labels of buttons, at most 28 characters without the variable.

action-retry = Încercați din nou
action-pay-anyway = Plătiți totuși din nou
action-restart = Reluați comanda
action-check-status = Verificați plata
action-other-method = Alegeți altă metodă de plată
# $method is named by the shop and cannot be inflected.
action-method = Plătiți cu { $method }
action-edit = Verificați datele introduse
action-authenticate = Confirmați plata prin bancă
action-notify = Anunțați-mă când se rezolvă
# The state of the service, not of the payment.
action-status-page = Vedeți starea serviciului
action-copy = Copiați textul
action-report = Raportați o problemă
action-close = Închideți
