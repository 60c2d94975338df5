### Labels of buttons, in Russian: at most 28 characters without the variable. Meanings: ../README.md.

action-retry = Попробовать ещё раз
action-check-status = Проверить платёж
action-other-method = Другой способ оплаты
# $method (string): the merchant's own name for the method. The colon spares it a case ending.
action-method = Оплатить: { $method }
action-edit = Проверить данные
action-authenticate = Подтвердить в банке
action-report = Сообщить о проблеме
action-close = Закрыть
