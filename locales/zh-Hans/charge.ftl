# Was I charged?

charge-not-charged = 本次支付没有扣款。
charge-not-charged-hold = 本次支付没有扣款。如果账单上显示一笔待入账的金额，银行会自动取消。
charge-on-hold = 目前没有扣款，但这笔金额可能会被暂时冻结。如果付款最终没有完成，会自动解冻。
charge-charged = 已扣款，支付成功。
charge-unknown = 目前还不能确定是否已扣款，有可能已经扣款。
charge-checked-not-charged = 我们刚刚查询过，没有扣款，您可以放心重新支付。
