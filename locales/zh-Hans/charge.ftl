# Was I charged?

charge-not-charged = 本次支付没有扣款。
charge-not-charged-hold = 本次支付没有扣款。如果账单上显示一笔待入账金额，银行会自动将其取消。
charge-on-hold = 本次支付没有扣款，但卡内相应金额可能会暂时被占用，之后银行会自动恢复。
charge-charged = 已扣款，这笔付款已完成。
charge-unknown = 目前还不能确定是否已扣款，有可能已经扣款。
charge-checked-not-charged = 我们刚刚查询过，没有扣款，您可以放心重新支付。
