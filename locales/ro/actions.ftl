### Romanian: labels of buttons, at most 28 characters without the variable.

action-retry = Încercați din nou
action-check-status = Verificați plata
action-other-method = Alegeți altă metodă de plată
# $method is named by the shop and cannot be inflected.
action-method = Plătiți cu { $method }
action-edit = Verificați datele introduse
action-authenticate = Confirmați plata prin bancă
action-report = Raportați o problemă
action-close = Închideți
